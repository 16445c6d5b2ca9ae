package dev.vitrine.workspace.imports.history;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out anew what items are said to be: of catalogues the last word counts, of sales the first. */
final class ItemFacts {

    private static final String[] COLUMNS = {
        "title", "chinese_title", "description", "brand", "category", "price", "cost", "stock", "image", "launched"
    };

    private final Database database;

    ItemFacts(Database database) {
        this.database = database;
    }

    void refresh() {
        database.update("""
                UPDATE item SET catalogue_title = NULL, chinese_title = NULL, description = NULL, brand = NULL,
                    category = NULL, catalogue_price = NULL, cost = NULL, stock = NULL, image = NULL, launched = NULL""");
        database.batch("""
                UPDATE item SET catalogue_title = ?, chinese_title = ?, description = ?, brand = ?, category = ?,
                    catalogue_price = ?, cost = ?, stock = ?, image = ?, launched = ? WHERE item_key = ?""", facts().iterator());
    }

    private List<@Nullable Object[]> facts() {
        List<@Nullable Object[]> items = new ArrayList<>();
        database.scan("""
                SELECT item_key, catalogue, title, chinese_title, description, brand, category, price, cost, stock, image,
                    launched
                FROM item_details ORDER BY item_key, catalogue DESC,
                    CASE WHEN catalogue THEN -import_key ELSE import_key END""", row -> {
            int key = row.integer("item_key");
            boolean another = items.isEmpty() || !items.get(items.size() - 1)[COLUMNS.length].equals(key);
            if (another) {
                @Nullable Object[] facts = new @Nullable Object[COLUMNS.length + 1];
                facts[COLUMNS.length] = key;
                items.add(facts);
            }
            fill(items.get(items.size() - 1), row);
        });
        return items;
    }

    /** Where nothing that counts for more has said it. */
    private static void fill(@Nullable Object[] facts, Row row) {
        for (int i = 0; i < COLUMNS.length; i++) {
            if (facts[i] == null) {
                facts[i] = row.valueOrNull(COLUMNS[i]);
            }
        }
    }
}
