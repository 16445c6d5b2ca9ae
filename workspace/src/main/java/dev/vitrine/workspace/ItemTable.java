package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
