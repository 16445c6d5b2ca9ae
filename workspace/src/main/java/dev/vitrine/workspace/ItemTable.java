package dev.vitrine.workspace;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.listing.CurrentListing;
import dev.vitrine.workspace.listing.KeyedRows;
import dev.vitrine.workspace.listing.Listing;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads table {@code item}. */
final class ItemTable {

    /** What {@link #card} needs of {@code item i}. */
    static final String COLUMNS =
            "i.item_key, i.id, i.title, i.chinese_title, i.brand, i.category, i.price, i.cost, i.stock, i.image, i.launched";

    private static final String CARD = "SELECT " + COLUMNS + " FROM item i";
    /** Sooner there than the listing. */
    private static final String MOST_SOLD =
            CARD + " ORDER BY i.interactions DESC, i.item_key OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private static final String BUYERS = "SELECT item_key, shoppers FROM item_shoppers";
    private static final String USUAL = "interactions";

    /** Columns of texts that items are sorted by, in SQL. */
    private static final Map<String, String> TEXTS = Map.of(
            "item", "i.id",
            "title", "COALESCE(i.title, i.id)",
            "chineseTitle", "COALESCE(i.chinese_title, i.title, i.id)",
            "brand", "i.brand");

    private static final Map<String, String> NUMBERS =
            Map.of("price", "i.price", "stock", "i.stock", "interactions", "i.interactions");

    private static final Listing.Source SOURCE = new Listing.Source(
            "item i", "i.item_key", TEXTS, Map.of("category", "i.category"), NUMBERS, "i.search_text");

    /** Names of columns to sort by. */
    static final Set<String> ORDERS = SOURCE.columns();

    private final Database database;
    private final CurrentListing listing;
    private final KeyedRows<ItemCard> rows;

    ItemTable(Database database) {
        this.database = database;
        this.listing = new CurrentListing(database, SOURCE);
        this.rows = new KeyedRows<>(database, CARD + " WHERE i.item_key", ItemTable::card, ItemCard::key);
    }

    List<ItemCard> find(ItemQuery query, int offset, int limit) {
        if (query.equals(ItemQuery.ALL) && !listing.knows(query.order().or(USUAL))) {
            return database.query(MOST_SOLD, ItemTable::card, offset, limit);
        }
        return rows.page(listing.ask(items -> keys(items, query)), offset, limit);
    }

    int count(ItemQuery query) {
        return listing.ask(items -> keys(items, query)).length;
    }

    /** All of them, one after the other. */
    void scan(ItemQuery query, Consumer<ItemCard> consumer) {
        rows.read(listing.ask(items -> keys(items, query)), consumer);
    }

    /** Makes ready what any query may ask for, titles in the language only. */
    void prepare(Locale locale, Progress progress) {
        Set<String> columns = new HashSet<>(ORDERS);
        columns.remove(locale.getLanguage().equals("zh") ? "title" : "chineseTitle");
        listing.prepare(columns, progress);
    }

    private static int[] keys(Listing items, ItemQuery query) {
        Listing.Order order = query.order().or(USUAL);
        SearchText text = new SearchText(query.text());
        if (text.isEmpty() && query.filter().conditions() == 0) {
            return items.keys(order);
        }
        return items.answer(query, () -> items.keys(order, both(query.filter().passing(items), text, items)));
    }

    private static BitSet both(@Nullable BitSet passing, SearchText text, Listing items) {
        if (passing == null) {
            return found(items, text);
        }
        if (!text.isEmpty()) {
            passing.and(found(items, text));
        }
        return passing;
    }

    private static BitSet found(Listing items, SearchText text) {
        return items.searched().find(text.wanted());
    }

    /** Keys of the shoppers who had an item that a search for the text finds; none for no text. */
    BitSet buyers(SearchText text) {
        return text.isEmpty()
                ? new BitSet()
                : listing.ask(items -> items.lists(BUYERS).union(found(items, text)));
    }

    /** Ids of the items that pass. */
    Set<String> ids(ItemFilter filter) {
        Set<String> ids = new HashSet<>();
        scan(new ItemQuery("", filter, TableOrder.USUAL), item -> ids.add(item.id()));
        return ids;
    }

    Optional<ItemCard> find(String id) {
        return database.queryFirst(CARD + " WHERE i.id = ?", ItemTable::card, id);
    }

    /** Categories that items have and all above them, in the order of the alphabet. */
    List<String> categories() {
        Set<String> categories = new TreeSet<>();
        for (String category : listing.ask(items -> items.words("category").values())) {
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
                row.numberOrNull("cost"),
                row.integerOrNull("stock"),
                image == null ? null : Path.of(image),
                row.wholeOrNull("launched"));
    }
}
