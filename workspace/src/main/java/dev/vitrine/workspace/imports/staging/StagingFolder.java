package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where imports keep what is not yet in the workspace: nothing of it outlives an import, however it ended. */
public final class StagingFolder {

    private static final System.Logger LOG = System.getLogger(StagingFolder.class.getName());
    private static final String NAME = "staging";

    private StagingFolder() {}

    /** A folder for one import alone. */
    static Path create(Path workspace) throws IOException {
        Path folder = workspace.resolve(NAME);
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, "import");
    }

    /** Clears away what an import left that was killed. */
    public static void clear(Path workspace) throws IOException {
        Folders.delete(workspace.resolve(NAME));
    }

    /** On some systems a file that was mapped cannot go before its mapping has; the next opening clears it away. */
    static void deleteIfPossible(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "staging folder stays until the workspace is opened again", e);
        }
    }
}
