package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads table {@code item}. */
final class ItemTable {

    /** What {@link #card} needs of {@code item i}. */
    static final String COLUMNS =
            "i.item_key, i.id, i.title, i.chinese_title, i.brand, i.category, i.price, i.stock, i.image, i.launched";

    private static final String CARD = "SELECT " + COLUMNS + " FROM item i";
    private static final String USUAL = "i.interactions DESC";
    private static final String PAGE = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    /** What items are sorted by, in SQL. */
    static final Map<String, String> ORDERS = Map.of(
            "item", "i.id",
            "title", "COALESCE(i.title, i.id)",
            "chineseTitle", "COALESCE(i.chinese_title, i.title, i.id)",
            "brand", "i.brand",
            "category", "i.category",
            "price", "i.price",
            "stock", "i.stock",
            "interactions", "i.interactions");

    private final Database database;

    ItemTable(Database database) {
        this.database = database;
    }

    List<ItemCard> find(ItemQuery query, int offset, int limit) {
        List<@Nullable Object> parameters = parameters(query);
        parameters.add(offset);
        parameters.add(limit);
        return database.query(sql(query) + PAGE, ItemTable::card, parameters.toArray());
    }

    /** All of them, one after the other. */
    void scan(ItemQuery query, Consumer<ItemCard> consumer) {
        database.scan(
                sql(query), row -> consumer.accept(card(row)), parameters(query).toArray());
    }

    private static String sql(ItemQuery query) {
        String filter = query.filter().clause();
        String conditions = Stream.of(isSearch(query) ? "i.search_text LIKE ?" : "", filter)
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" AND "));
        return CARD
                + (conditions.isEmpty() ? "" : " WHERE " + conditions)
                + query.order().sql(ORDERS, USUAL, "i.item_key");
    }

    private static boolean isSearch(ItemQuery query) {
        return !new SearchText(query.text()).isEmpty();
    }

    private static List<@Nullable Object> parameters(ItemQuery query) {
        List<@Nullable Object> parameters = new ArrayList<>();
        if (isSearch(query)) {
            parameters.add(new SearchText(query.text()).pattern());
        }
        Collections.addAll(parameters, query.filter().parameters());
        return parameters;
    }

    Optional<ItemCard> find(String id) {
        return database.queryFirst(CARD + " WHERE i.id = ?", ItemTable::card, id);
    }

    Set<String> ids(ItemFilter filter) {
        Set<String> ids = new HashSet<>();
        database.scan("SELECT id FROM item" + filter.where(), row -> ids.add(row.text(1)), filter.parameters());
        return ids;
    }

    /** Categories that items have and all above them, in the order of the alphabet. */
    List<String> categories() {
        Set<String> categories = new TreeSet<>();
        for (String category : database.query(
                "SELECT DISTINCT category FROM item WHERE category IS NOT NULL", row -> row.text("category"))) {
            int end = category.indexOf(ItemCard.LEVEL);
            while (end >= 0) {
                categories.add(category.substring(0, end));
                end = category.indexOf(ItemCard.LEVEL, end + 1);
            }
            categories.add(category);
        }
        return List.copyOf(categories);
    }

    static ItemCard card(Row row) {
        String id = row.text("id");
        String title = row.textOrNull("title");
        String image = row.textOrNull("image");
        return new ItemCard(
                row.integer("item_key"),
                id,
                title == null ? id : title,
                row.textOrNull("chinese_title"),
                row.textOrNull("brand"),
                row.textOrNull("category"),
                row.numberOrNull("price"),
                row.integerOrNull("stock"),
                image == null ? null : Path.of(image),
                row.wholeOrNull("launched"));
    }
}
