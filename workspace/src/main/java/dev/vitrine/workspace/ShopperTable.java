package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.List;
import java.util.Optional;

/** Reads table {@code shopper}: those with accepted interactions. */
final class ShopperTable {

    private static final String CARD =
            "SELECT shopper_key, id, interactions, purchases, last_time FROM shopper WHERE interactions > 0";
    private static final String PAGE = " ORDER BY interactions DESC, shopper_key OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final Database database;

    ShopperTable(Database database) {
        this.database = database;
    }

    List<ShopperCard> find(SearchText text, int offset, int limit) {
        if (text.isEmpty()) {
            return database.query(CARD + PAGE, ShopperTable::card, offset, limit);
        }
        String pattern = text.pattern();
        return database.query(CARD + """
                         AND (LOWER(id) LIKE ? OR shopper_key IN (
                            SELECT shopper_key FROM interaction WHERE flags = 0 AND item_key IN (
                                SELECT item_key FROM item
                                WHERE LOWER(id) LIKE ? OR LOWER(title) LIKE ? OR LOWER(chinese_title) LIKE ?)))
                        """ + PAGE, ShopperTable::card, pattern, pattern, pattern, pattern, offset, limit);
    }

    Optional<ShopperCard> find(String id) {
        return database.queryFirst(CARD + " AND id = ?", ShopperTable::card, id);
    }

    private static ShopperCard card(Row row) {
        return new ShopperCard(
                row.integer("shopper_key"),
                row.text("id"),
                row.integer("interactions"),
                row.integer("purchases"),
                row.time("last_time"));
    }
}
