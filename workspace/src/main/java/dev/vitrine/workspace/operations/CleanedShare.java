package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.cleaning.CleaningTable;
import dev.vitrine.workspace.database.Database;

/**
 * What the cleaning rules in force leave of the stored interactions.
 *
 * @param changed rules that are set otherwise than usual
 * @param left interactions that count
 * @param stored interactions that are there, set aside ones too
 */
public record CleanedShare(int changed, long left, long stored) {

    /** Reads no interaction. */
    public static CleanedShare of(Workspace workspace) {
        Database database = workspace.database();
        CleaningRules rules = new CleaningTable(database).current();
        return new CleanedShare(
                (int) rules.settings().keySet().stream()
                        .map(CleaningSetting::rule)
                        .distinct()
                        .count(),
                count(database, "SELECT COALESCE(SUM(interactions), 0) FROM behaviour"),
                count(database, "SELECT COUNT(*) FROM interaction"));
    }

    private static long count(Database database, String sql) {
        return database.queryFirst(sql, row -> row.whole(1)).orElseThrow();
    }
}
