package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.cleaning.CleaningView;
import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out anew what items and shoppers show of all interactions that count: counts, last times, prices and titles. */
public final class DerivedColumns {

    private final Database database;

    private final AcceptedInteractions accepted;

    DerivedColumns(Database database, AcceptedInteractions accepted) {
        this.database = database;
        this.accepted = accepted;
    }

    /** Fills what a workspace of an earlier version did not have. */
    public static void ensure(Database database) {
        boolean lacking = database.queryFirst("""
                        SELECT EXISTS (SELECT * FROM item WHERE interactions > 0)
                            AND (NOT EXISTS (SELECT * FROM item_shoppers)
                                OR EXISTS (SELECT * FROM behaviour WHERE interactions IS NULL)) lacking
                        """, row -> row.flag("lacking")).orElse(false);
        if (lacking) {
            database.inTransaction(() -> {
                DerivedColumns derived = new DerivedColumns(database, AcceptedInteractions.of(database));
                derived.accepted.itemShoppers().store(database);
                derived.refreshBehaviours();
            });
        }
    }

    /** From what is stored under the cleaning rules in force, in the transaction that changed either. */
    public static void refresh(Database database, Progress progress) {
        new CleaningView(database).refresh(progress);
        new DerivedColumns(database, AcceptedInteractions.of(database)).refresh();
    }

    /** To be called in the transaction that changed the interactions. */
    void refresh() {
        refreshShoppers();
        refreshItems();
        accepted.itemShoppers().store(database);
        refreshTitles();
        refreshBehaviours();
    }

    private void refreshBehaviours() {
        List<@Nullable Object[]> counts = database.query("SELECT behaviour_key FROM behaviour", row ->
                new Object[] {accepted.ofBehaviour(row.integer(1)), row.integer(1)});
        database.batch("UPDATE behaviour SET interactions = ? WHERE behaviour_key = ?", counts.iterator());
    }

    private void refreshShoppers() {
        List<@Nullable Object[]> changed = new ArrayList<>();
        database.scan("SELECT shopper_key, interactions, purchases, last_time FROM shopper", row -> {
            int key = row.integer(1);
            boolean same = row.integer(2) == accepted.interactionsOf(key)
                    && row.integer(3) == accepted.purchasesOf(key)
                    && row.time(4) == accepted.lastTimeOf(key);
            if (!same) {
                changed.add(new @Nullable Object[] {
                    accepted.interactionsOf(key), accepted.purchasesOf(key), accepted.lastTimeOrNull(key), key
                });
            }
        });
        database.batch(
                "UPDATE shopper SET interactions = ?, purchases = ?, last_time = ? WHERE shopper_key = ?",
                changed.iterator());
    }

    private void refreshItems() {
        List<@Nullable Object[]> all = new ArrayList<>();
        database.scan("SELECT item_key FROM item", row -> {
            int key = row.integer(1);
            Double price = accepted.medianPriceOf(key);
            all.add(new @Nullable Object[] {accepted.soldOf(key), price, price, key});
        });
        database.batch(
                "UPDATE item SET interactions = ?, median_price = ?, price = COALESCE(catalogue_price, ?) WHERE item_key = ?",
                all.iterator());
    }

    private void refreshTitles() {
        List<@Nullable Object[]> best = new ArrayList<>();
        int[] last = {-1};
        database.scan("""
                SELECT item_key, title FROM item_title GROUP BY item_key, title
                ORDER BY item_key, SUM(row_count) DESC, MAX(last_time) DESC, MAX(import_key) DESC, MAX(last_ordinal) DESC
                """, row -> {
            if (row.integer(1) != last[0]) {
                last[0] = row.integer(1);
                best.add(new @Nullable Object[] {row.text(2), row.integer(1)});
            }
        });
        database.update("UPDATE item SET title = catalogue_title");
        database.batch("UPDATE item SET title = ? WHERE item_key = ? AND catalogue_title IS NULL", best.iterator());
    }
}
