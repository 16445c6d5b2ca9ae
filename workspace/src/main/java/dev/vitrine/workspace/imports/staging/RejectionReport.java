package dev.vitrine.workspace.imports.staging;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitrine.workspace.database.StoreFailure;
import dev.vitrine.workspace.export.CsvCell;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** Saves all rejected rows of an import as CSV: file, line, reason, column, text. */
final class RejectionReport {

    private static final System.Logger LOG = System.getLogger(RejectionReport.class.getName());

    private final Staging staging;

    RejectionReport(Staging staging) {
        this.staging = staging;
    }

    /** Writes the report next to its place, where it waits until the import has succeeded. */
    void writeBeside(Path target) {
        Map<Integer, String> names = new HashMap<>();
        staging.files()
                .forEach(file -> names.put(file.importKey(), file.plan().file().name()));
        try (CsvWriter csv = CsvWriter.builder().build(waiting(target));
                RejectionStage.Rows rows = staging.rejections().rows()) {
            csv.writeRecord("file", "line", "reason", "column", "text");
            while (rows.hasNext()) {
                Rejection row = rows.next();
                csv.writeRecord(
                        CsvCell.of(names.getOrDefault(row.importKey(), "")),
                        Long.toString(row.line()),
                        row.reason().id(),
                        CsvCell.of(row.column()),
                        CsvCell.of(row.text()));
            }
        } catch (IOException e) {
            Path folder = target.toAbsolutePath().getParent();
            throw folder != null && StoreFailure.isFull(e, folder)
                    ? WorkspaceProblem.because(e, "database.full", folder)
                    : WorkspaceProblem.because(e, "import.report", target);
        }
    }

    /** Takes away what still waits, as after an import that did not succeed. */
    static void clear(Path target) {
        try {
            Files.deleteIfExists(waiting(target));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a report that waited stays", e);
        }
    }

    void moveInto(Path target) {
        try {
            Files.move(waiting(target), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "import.report", target);
        }
    }

    private static Path waiting(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }
}
