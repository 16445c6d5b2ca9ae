package dev.vitrine.app.sample;

import dev.vitrine.engine.Progress;
import dev.vitrine.sample.SampleShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sample shop as a workspace of its own, whose files stay beside the tables so that its pictures are found. */
public final class SampleWorkspace {

    private SampleWorkspace() {}

    /** Opens the workspace in the folder and imports the sample shop if nothing is in it yet. */
    public static Workspace open(Path folder, Progress progress) throws IOException {
        Workspace workspace = Workspace.open(folder);
        try {
            if (workspace.summary().isEmpty()) {
                fill(workspace, progress);
            }
            return workspace;
        } catch (IOException | RuntimeException | Error e) {
            workspace.close();
            throw e;
        }
    }

    private static void fill(Workspace workspace, Progress progress) throws IOException {
        Path files = workspace.folder().resolve("sample-files");
        SampleShop.copyTo(files);
        new ImportFiles(workspace)
                .run(
                        new ImportFiles.Request(
                                List.of(files.resolve("catalogue.csv"), files.resolve("interactions.csv")),
                                List.of(kind(FileKind.CATALOGUE), kind(FileKind.INTERACTIONS)),
                                null),
                        progress);
    }

    private static ImportOptions kind(FileKind kind) {
        return new ImportOptions(null, Map.of(), kind, null, null);
    }
}
