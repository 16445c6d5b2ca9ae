package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.plan.EarlierReading;
import dev.vitrine.workspace.imports.plan.ImportHeader;
import dev.vitrine.workspace.imports.plan.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads tables {@code import_batch} and {@code import_count}. */
final class ImportTable {

    private final Database database;

    ImportTable(Database database) {
        this.database = database;
    }

    /** All imported files, newest first. */
    List<ImportCard> list() {
        return database.query("SELECT * FROM import_batch ORDER BY import_key DESC", this::card);
    }

    Optional<ImportCard> find(int key) {
        return database.queryFirst("SELECT * FROM import_batch WHERE import_key = ?", this::card, key);
    }

    /**
     * The newest import of a file.
     *
     * @param part of an archive or a workbook; null for a file by itself, and for any sheet of a workbook
     * @param reading how it must have been read; null for any way
     */
    Optional<ImportCard> find(String hash, @Nullable String part, @Nullable String reading) {
        return database.queryFirst("""
                SELECT * FROM import_batch
                WHERE hash = ? AND (? IS NULL OR part = ?) AND (? IS NULL OR reading = ?)
                ORDER BY import_key DESC FETCH FIRST ROW ONLY
                """, this::card, hash, part, part, reading, reading);
    }

    /** How the newest file with the same columns was read. */
    Optional<EarlierReading> reading(List<String> header) {
        return database.queryFirst(
                """
                SELECT file, reading FROM import_batch WHERE header = ? AND reading IS NOT NULL
                ORDER BY import_key DESC FETCH FIRST ROW ONLY""",
                row -> new EarlierReading(row.text("file"), Reading.parse(row.text("reading"))),
                ImportHeader.of(header));
    }

    /** That of the newest import that names one. */
    Optional<String> currency() {
        return database
                .query(
                        "SELECT reading FROM import_batch WHERE reading IS NOT NULL ORDER BY import_key DESC",
                        row -> Reading.parse(row.text("reading")))
                .stream()
                .map(Reading::currency)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private ImportCard card(Row row) {
        String text = row.textOrNull("reading");
        Reading reading = text == null ? null : Reading.parse(text);
        int key = row.integer("import_key");
        return new ImportCard(
                key,
                row.text("file"),
                FileKind.valueOf(row.text("kind")),
                row.textOrNull("layout"),
                row.whole("imported"),
                row.whole("row_count"),
                row.whole("accepted"),
                row.whole("already_there"),
                row.textOrNull("hash"),
                reading == null ? null : reading.currency(),
                reading == null ? Map.of() : reading.columns(),
                counts("rejected", key),
                counts("found", key));
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
