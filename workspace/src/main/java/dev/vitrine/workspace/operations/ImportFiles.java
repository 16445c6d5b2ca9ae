package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files into the workspace: all rows of all files, or after a failure or a cancel none. */
public final class ImportFiles {

    /**
     * @param files in the order in which they are read
     * @param options of each file, in the same order
     * @param rejections file to write the rejected rows to, as CSV; null for none
     */
    public record Request(
            List<Path> files,
            List<ImportOptions> options,
            @Nullable Path rejections) {}

    /** The workspace's sizes after the import, over accepted rows. */
    public record Result(List<FileReport> files, long shoppers, long items, long interactions) {}

    /**
     * @param rejected rows by {@code RejectionReason.id()}, each row once; accepted + sum(rejected) = rows
     * @param found rows with each fault, whether or not they have others
     */
    public record FileReport(
            String file, long rows, long accepted, Map<String, Long> rejected, Map<String, Long> found) {}

    private final Workspace workspace;

    public ImportFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    public ImportPreview preview(Path file, ImportOptions options) {
        throw new UnsupportedOperationException(workspace.folder().toString());
    }

    public Result run(Request request, Progress progress) {
        throw new UnsupportedOperationException(workspace.folder().toString());
    }
}
