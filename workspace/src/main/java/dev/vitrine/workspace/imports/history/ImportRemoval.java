package dev.vitrine.workspace.imports.history;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.imports.staging.DerivedColumns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an import back: afterwards the workspace is as if only the others had been imported. */
public final class ImportRemoval {

    /** Tables whose rows belong to one import. */
    private static final List<String> TABLES = List.of(
            "import_rejection",
            "import_count",
            "item_title",
            "item_details",
            "listed_shopper",
            "shopper_attribute",
            "import_batch");

    /** Share of the work that is deleting interactions. */
    private static final double DELETING = 0.8;
    /** Whose interactions are deleted between two looks at whether to go on. */
    private static final int SHOPPERS = 100;

    private final Database database;
    private final int importKey;

    public ImportRemoval(Database database, int importKey) {
        this.database = database;
        this.importKey = importKey;
    }

    /** How many of the import's interactions no other import has. */
    public long goes() {
        return count("SELECT COUNT(*) FROM interaction WHERE import_key = ?") - handedOn();
    }

    /** How many of the import's interactions stay, since another has them too. */
    public long stays() {
        return handedOn() + count("SELECT COUNT(*) FROM confirmation WHERE import_key = ?");
    }

    private long handedOn() {
        return count("""
            SELECT COUNT(DISTINCT c.interaction_key) FROM confirmation c
            JOIN interaction i ON i.interaction_key = c.interaction_key WHERE i.import_key = ?\
            """);
    }

    private long count(String sql) {
        return database.queryFirst(sql, row -> row.whole(1), importKey).orElseThrow();
    }

    /** All of it or, after a cancel or a failure, nothing. */
    public void run(Progress progress) {
        database.inTransaction(progress::throwIfCancelled, () -> {
            handOn();
            database.update("DELETE FROM confirmation WHERE import_key = ?", importKey);
            deleteInteractions(progress);
            TABLES.forEach(table -> database.update("DELETE FROM " + table + " WHERE import_key = ?", importKey));
            progress.update(DELETING, "import.counting");
            new Unmentioned(database).remove();
            new ItemFacts(database).refresh();
            DerivedColumns.refresh(database, progress);
            new DataState(database).changed();
            progress.throwIfCancelled();
        });
    }

    private void deleteInteractions(Progress progress) {
        int shoppers = database.queryFirst("SELECT COALESCE(MAX(shopper_key), -1) FROM shopper", row -> row.integer(1))
                        .orElseThrow()
                + 1;
        for (int from = 0; from < shoppers; from += SHOPPERS) {
            progress.throwIfCancelled();
            progress.update(DELETING * from / shoppers, "removal.interactions");
            database.update(
                    "DELETE FROM interaction WHERE interaction_key BETWEEN ? AND ? AND import_key = ?",
                    InteractionKeys.first(from),
                    InteractionKeys.last(from + SHOPPERS - 1),
                    importKey);
        }
    }

    /** Gives what another import has too to the first of those others, where it has the place it has in that file. */
    private void handOn() {
        List<@Nullable Object[]> heirs = new ArrayList<>();
        List<@Nullable Object[]> settled = new ArrayList<>();
        long[] last = {-1};
        database.scan(
                """
                SELECT c.interaction_key, c.import_key, c.ordinal, c.flags FROM confirmation c
                JOIN interaction i ON i.interaction_key = c.interaction_key
                WHERE i.import_key = ? ORDER BY c.interaction_key, c.import_key\
                """,
                row -> {
                    if (row.whole(1) != last[0]) {
                        last[0] = row.whole(1);
                        heirs.add(new Object[] {row.integer(2), row.integer(3), row.integer(4), row.whole(1)});
                        settled.add(new Object[] {row.whole(1), row.integer(2)});
                    }
                },
                importKey);
        database.batch(
                "UPDATE interaction SET import_key = ?, ordinal = ?, flags = ? WHERE interaction_key = ?",
                heirs.iterator());
        database.batch("DELETE FROM confirmation WHERE interaction_key = ? AND import_key = ?", settled.iterator());
    }
}
