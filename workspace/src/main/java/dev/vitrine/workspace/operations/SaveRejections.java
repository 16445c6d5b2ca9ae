package dev.vitrine.workspace.operations;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.CsvCell;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Saves what an earlier import did not use, as CSV: the rows kept out as they were, those set aside as they are kept. */
public final class SaveRejections {

    /** @param importKey of the import's card */
    public record Request(int importKey, Path file) {}

    /** @param rows written */
    public record Result(long rows) {}

    private final Workspace workspace;

    public SaveRejections(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        try (CsvWriter csv = CsvWriter.builder().build(request.file())) {
            csv.writeRecord("line", "row", "reason", "column", "shopper", "item", "text");
            Rows rows = new Rows(csv, progress);
            rows.keptOut(request.importKey());
            rows.setAside(request.importKey());
            return new Result(rows.count);
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "import.report", request.file());
        }
    }

    private final class Rows {
        private final CsvWriter csv;
        private final Progress progress;
        private long count;

        Rows(CsvWriter csv, Progress progress) {
            this.csv = csv;
            this.progress = progress;
        }

        void keptOut(int importKey) {
            workspace
                    .database()
                    .scan(
                            """
                            SELECT line, reason, column_name, text FROM import_rejection
                            WHERE import_key = ? ORDER BY line""",
                            row -> write(
                                    Long.toString(row.whole("line")),
                                    "",
                                    row.text("reason"),
                                    text(row.textOrNull("column_name")),
                                    "",
                                    "",
                                    row.text("text")),
                            importKey);
        }

        /** Their place is counted over rows, since the file's lines are known of rows kept out only. */
        void setAside(int importKey) {
            workspace
                    .database()
                    .scan(
                            """
                            SELECT i.ordinal, i.flags, s.id shopper, p.id item FROM interaction i
                            JOIN shopper s ON s.shopper_key = i.shopper_key
                            JOIN item p ON p.item_key = i.item_key
                            WHERE i.import_key = ? AND i.flags <> 0 ORDER BY i.ordinal""",
                            row -> write(
                                    "",
                                    Integer.toString(row.integer("ordinal") + 1),
                                    firstReason(row.integer("flags")),
                                    "",
                                    row.text("shopper"),
                                    row.text("item"),
                                    ""),
                            importKey);
        }

        private void write(String... fields) {
            progress.throwIfCancelled();
            csv.writeRecord(Arrays.stream(fields).map(CsvCell::of).toList());
            count++;
        }
    }

    private static String firstReason(int flags) {
        for (RejectionReason reason : RejectionReason.values()) {
            if ((flags & reason.bit()) != 0) {
                return reason.id();
            }
        }
        return "";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
