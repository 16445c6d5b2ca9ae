package dev.vitrine.workspace.imports.history;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.cleaning.CleaningTable;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.imports.staging.DerivedColumns;
import dev.vitrine.workspace.privacy.IdInText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a shopper out of every table that knows them. */
public final class ShopperErasure {

    /**
     * What was erased.
     *
     * @param rejections rejected rows whose text named the shopper, and is gone
     * @param personas made-up shoppers named after them
     * @param rules and segments that asked for them
     */
    public record Erased(long interactions, long judgements, long rejections, long personas, long rules) {

        public boolean isNothing() {
            return interactions + judgements + rejections + personas + rules == 0;
        }
    }

    private final Database database;
    private final String id;
    private final IdInText named;

    public ShopperErasure(Database database, String id) {
        this.database = database;
        this.id = id;
        this.named = new IdInText(id);
    }

    /** All of it or, after a cancel or a failure, nothing. */
    public Erased run(Progress progress) {
        return database.inTransaction(() -> {
            progress.update(0, "forget.erasing");
            Integer key = key();
            Erased erased = new Erased(
                    key == null ? 0 : eraseInteractions(key),
                    key == null ? 0 : eraseJudgements(key),
                    eraseRejections(),
                    erasePersonas(),
                    eraseRules() + eraseSegments());
            if (key != null) {
                database.update("DELETE FROM listed_shopper WHERE shopper_key = ?", key);
                database.update("DELETE FROM shopper_attribute WHERE shopper_key = ?", key);
                database.update("DELETE FROM shopper WHERE shopper_key = ?", key);
            }
            new CleaningTable(database).forget(id);
            progress.throwIfCancelled();
            progress.update(0.4, "import.counting");
            DerivedColumns.refresh(database, progress);
            new DataState(database).changed();
            progress.throwIfCancelled();
            return erased;
        });
    }

    private @Nullable Integer key() {
        return database.queryFirst("SELECT shopper_key FROM shopper WHERE id = ?", row -> row.integer(1), id)
                .orElse(null);
    }

    private long eraseInteractions(int key) {
        Object[] own = {InteractionKeys.first(key), InteractionKeys.last(key)};
        database.update("DELETE FROM confirmation WHERE interaction_key BETWEEN ? AND ?", own);
        return database.update("DELETE FROM interaction WHERE interaction_key BETWEEN ? AND ?", own);
    }

    private long eraseJudgements(int key) {
        database.update("DELETE FROM shown_list WHERE shopper_key = ?", key);
        long votes = database.update("DELETE FROM judgement WHERE shopper_key = ?", key);
        return votes + database.update("DELETE FROM feedback WHERE shopper_key = ?", key);
    }

    /** The row stays, so that counts hold; what stood in it goes. */
    private long eraseRejections() {
        List<@Nullable Object[]> found =
                keys("SELECT import_key, line, text FROM import_rejection", row -> named.isIn(row.text(3)), row ->
                        new Object[] {row.integer(1), row.whole(2)});
        database.batch("UPDATE import_rejection SET text = '' WHERE import_key = ? AND line = ?", found.iterator());
        return found.size();
    }

    private long erasePersonas() {
        List<@Nullable Object[]> found =
                keys("SELECT name FROM persona", row -> named.isIn(row.text(1)), row -> new Object[] {row.text(1)});
        database.batch("DELETE FROM persona WHERE name = ?", found.iterator());
        return found.size();
    }

    private long eraseRules() {
        List<@Nullable Object[]> found = keys(
                "SELECT rule_set_key, place, name, condition FROM rule",
                row -> named.isIn(row.text(3)) || named.isIn(row.text(4)),
                row -> new Object[] {row.integer(1), row.integer(2)});
        database.batch("DELETE FROM rule WHERE rule_set_key = ? AND place = ?", found.iterator());
        return found.size();
    }

    private long eraseSegments() {
        List<@Nullable Object[]> found = keys(
                "SELECT name, condition FROM segment", row -> named.isIn(row.text(1)) || named.isIn(row.text(2)), row ->
                        new Object[] {row.text(1)});
        database.batch("DELETE FROM segment WHERE name = ?", found.iterator());
        return found.size();
    }

    private List<@Nullable Object[]> keys(String sql, Predicate<Row> wanted, Function<Row, Object[]> key) {
        List<@Nullable Object[]> keys = new ArrayList<>();
        database.scan(sql, row -> {
            if (wanted.test(row)) {
                keys.add(key.apply(row));
            }
        });
        return keys;
    }
}
