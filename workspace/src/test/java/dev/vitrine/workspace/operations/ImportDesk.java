package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** A workspace in a folder, and files beside it to import, for tests. */
final class ImportDesk implements AutoCloseable {

    /** The header of layout Online Retail. */
    static final String RETAIL = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID";

    private final Path files;
    private final Workspace workspace;

    ImportDesk(Path folder) {
        this.files = folder;
        this.workspace = Workspace.open(folder.resolve("workspace"));
    }

    Workspace workspace() {
        return workspace;
    }

    /** Writes a text file. */
    Path file(String name, String... lines) {
        try {
            return Files.write(files.resolve(name), List.of(lines));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportFiles.Result importFiles(Path... paths) {
        return importFiles(ImportOptions.DETECT, paths);
    }

    ImportFiles.Result importFiles(ImportOptions options, Path... paths) {
        return importFiles(
                new ImportFiles.Request(List.of(paths), Collections.nCopies(paths.length, options), null),
                Progress.NONE);
    }

    ImportFiles.Result importFiles(ImportFiles.Request request, Progress progress) {
        return new ImportFiles(workspace).run(request, progress);
    }

    /** The first file's report. */
    ImportFiles.FileReport importFile(Path path) {
        return importFiles(path).files().get(0);
    }

    /** How many rows a table has. */
    long count(String table) {
        return workspace
                .database()
                .queryFirst("SELECT COUNT(*) FROM " + table, row -> row.whole(1))
                .orElseThrow();
    }

    /** Whether something is left of an import that did not come to its end. */
    boolean hasStagedFiles() {
        return hasStagedFiles(workspace.folder());
    }

    /** The same of a workspace that need not be open. */
    static boolean hasStagedFiles(Path workspace) {
        String[] staged = workspace.resolve("staging").toFile().list();
        return staged != null && staged.length > 0;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
