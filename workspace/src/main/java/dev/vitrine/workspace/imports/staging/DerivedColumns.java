package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.cleaning.CleaningView;
import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<@Nullable Object[]> changed = new ArrayList<>();
        database.scan("SELECT item_key, interactions, median_price, price, catalogue_price FROM item", row -> {
            int key = row.integer(1);
            Double median = accepted.medianPriceOf(key);
            Double listed = row.numberOrNull(5);
            Double price = listed == null ? median : listed;
            boolean same = row.integer(2) == accepted.soldOf(key)
                    && Objects.equals(row.numberOrNull(3), median)
                    && Objects.equals(row.numberOrNull(4), price);
            if (!same) {
                changed.add(new @Nullable Object[] {accepted.soldOf(key), median, price, key});
            }
        });
        database.batch(
                "UPDATE item SET interactions = ?, median_price = ?, price = ? WHERE item_key = ?", changed.iterator());
    }

    private void refreshTitles() {
        Map<Integer, String> best = new HashMap<>();
        database.scan("""
                SELECT item_key, title FROM item_title GROUP BY item_key, title
                ORDER BY item_key, SUM(row_count) DESC, MAX(last_time) DESC, MAX(import_key) DESC, MAX(last_ordinal) DESC
                """, row -> best.putIfAbsent(row.integer(1), row.text(2)));
        List<@Nullable Object[]> changed = new ArrayList<>();
        database.scan("SELECT item_key, title, catalogue_title FROM item", row -> {
            int key = row.integer(1);
            String listed = row.textOrNull(3);
            String title = listed == null ? best.get(key) : listed;
            if (!Objects.equals(row.textOrNull(2), title)) {
                changed.add(new @Nullable Object[] {title, key});
            }
        });
        database.batch("UPDATE item SET title = ? WHERE item_key = ?", changed.iterator());
    }
}
