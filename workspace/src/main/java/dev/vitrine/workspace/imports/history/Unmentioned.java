package dev.vitrine.workspace.imports.history;

import dev.vitrine.workspace.database.Database;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Items, shoppers and behaviour types that nothing in the workspace mentions. */
final class Unmentioned {

    private final Database database;
    private final BitSet items = new BitSet();
    private final BitSet shoppers = new BitSet();
    private final BitSet behaviours = new BitSet();

    Unmentioned(Database database) {
        this.database = database;
    }

    void remove() {
        database.scan("SELECT shopper_key, item_key, behaviour_key FROM interaction", row -> {
            shoppers.set(row.integer(1));
            items.set(row.integer(2));
            behaviours.set(row.integer(3));
        });
        note(items, "SELECT item_key FROM item_details");
        note(shoppers, "SELECT shopper_key FROM listed_shopper");
        note(shoppers, "SELECT shopper_key FROM judgement");
        note(shoppers, "SELECT shopper_key FROM feedback");
        note(shoppers, "SELECT shopper_key FROM shown_list");
        Iterator<@Nullable Object[]> gone = missing(items, "SELECT item_key FROM item");
        database.batch("DELETE FROM item WHERE item_key = ?", gone);
        database.update(
                "DELETE FROM item_title t WHERE NOT EXISTS" + " (SELECT 1 FROM item i WHERE i.item_key = t.item_key)");
        database.batch(
                "DELETE FROM shopper WHERE shopper_key = ?", missing(shoppers, "SELECT shopper_key FROM shopper"));
        database.batch(
                "DELETE FROM behaviour WHERE behaviour_key = ?",
                missing(behaviours, "SELECT behaviour_key FROM behaviour"));
    }

    private void note(BitSet keys, String sql) {
        database.scan(sql, row -> keys.set(row.integer(1)));
    }

    private Iterator<@Nullable Object[]> missing(BitSet mentioned, String sql) {
        BitSet missing = new BitSet();
        note(missing, sql);
        missing.andNot(mentioned);
        IntStream keys = missing.stream();
        return keys.<@Nullable Object[]>mapToObj(key -> new Object[] {key}).iterator();
    }
}
