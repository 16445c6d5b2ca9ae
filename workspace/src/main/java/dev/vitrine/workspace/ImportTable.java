package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tables {@code import_batch} and {@code import_count}. */
final class ImportTable {

    private final Database database;

    ImportTable(Database database) {
        this.database = database;
    }

    /** All imported files, newest first. */
    List<ImportCard> list() {
        return database.query(
                """
                SELECT import_key, file, imported, row_count, accepted FROM import_batch ORDER BY import_key DESC
                """,
                row -> new ImportCard(
                        row.integer("import_key"),
                        row.text("file"),
                        row.whole("imported"),
                        row.whole("row_count"),
                        row.whole("accepted"),
                        counts("rejected", row.integer("import_key")),
                        counts("found", row.integer("import_key"))));
    }

    private Map<String, Long> counts(String column, int importKey) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.scan(
                "SELECT fault, " + column + " FROM import_count WHERE import_key = ? AND " + column + " > 0"
                        + " ORDER BY " + column + " DESC",
                row -> counts.put(row.text(1), row.whole(2)),
                importKey);
        return counts;
    }
}
