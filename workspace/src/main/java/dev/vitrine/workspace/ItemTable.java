package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads table {@code item}. */
final class ItemTable {

    /** What {@link #card} needs of {@code item i}. */
    static final String COLUMNS =
            "i.item_key, i.id, i.title, i.chinese_title, i.brand, i.category, i.price, i.stock, i.image, i.launched";

    private static final String CARD = "SELECT " + COLUMNS + " FROM item i";
    private static final String PAGE = " ORDER BY i.interactions DESC, i.item_key OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final Database database;

    ItemTable(Database database) {
        this.database = database;
    }

    List<ItemCard> find(SearchText text, int offset, int limit) {
        if (text.isEmpty()) {
            return database.query(CARD + PAGE, ItemTable::card, offset, limit);
        }
        return database.query(
                CARD + " WHERE i.search_text LIKE ?" + PAGE, ItemTable::card, text.pattern(), offset, limit);
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
