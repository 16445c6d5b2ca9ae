package dev.vitrine.workspace.imports.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        delete(workspace.resolve(NAME));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : contents(folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** On some systems a file that was mapped cannot go before its mapping has; the next opening clears it away. */
    static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "staging folder stays until the workspace is opened again", e);
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
