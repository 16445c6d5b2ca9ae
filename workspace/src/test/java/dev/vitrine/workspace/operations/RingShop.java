package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop whose shoppers walk round a ring of items: after item i comes item i + 1, bought after it was viewed. What is
 * next is certain for who sees the last item, and nothing to popularity.
 */
final class RingShop {

    static final int ITEMS = 30;
    static final int SHOPPERS = 90;
    static final int PURCHASES = 8;
    static final long DAY = 86_400_000;

    private RingShop() {}

    static void fill(Workspace workspace) {
        Database database = workspace.database();
        database.inTransaction(() -> {
            database.update(
                    "INSERT INTO behaviour (behaviour_key, name, interactions) VALUES (1, 'view', 1), (2, 'purchase', 1)");
            for (int item = 0; item < ITEMS; item++) {
                database.update(
                        "INSERT INTO item (item_key, id, title, interactions) VALUES (?, ?, ?, 1)",
                        item,
                        id(item),
                        "Item " + item);
            }
            for (int shopper = 0; shopper < SHOPPERS; shopper++) {
                database.update(
                        "INSERT INTO shopper (shopper_key, id, interactions, purchases) VALUES (?, ?, ?, ?)",
                        shopper,
                        "s" + shopper,
                        2 * PURCHASES,
                        PURCHASES);
            }
            database.batch("""
                    INSERT INTO interaction (interaction_key, shopper_key, item_key, behaviour_key, time, import_key, ordinal)
                    VALUES (?, ?, ?, ?, ?, 1, ?)""", events().iterator());
        });
    }

    private static List<Object[]> events() {
        List<Object[]> rows = new ArrayList<>();
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            for (int step = 0; step < PURCHASES; step++) {
                int item = (shopper + step) % ITEMS;
                // A day lies between, so that the view and the purchase are two events.
                rows.add(event(shopper, item, 1, 2L * step, rows.size()));
                rows.add(event(shopper, item, 2, 2L * step + 1, rows.size()));
            }
        }
        return rows;
    }

    private static Object[] event(int shopper, int item, int behaviour, long day, int ordinal) {
        return new Object[] {InteractionKeys.of(shopper, ordinal), shopper, item, behaviour, day * DAY, ordinal};
    }

    /** The id of the item at a place of the ring. */
    static String id(int place) {
        return "i" + place % ITEMS;
    }
}
