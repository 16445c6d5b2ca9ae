package dev.vitrine.workspace.imports.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where imports keep what is not yet in the workspace: nothing of it outlives an import, however it ended. */
public final class StagingFolder {

    private static final String NAME = "staging";

    private StagingFolder() {}

    static Path of(Path workspace) {
        return workspace.resolve(NAME);
    }

    /** Clears away what an import left that was killed. */
    public static void clear(Path workspace) throws IOException {
        delete(of(workspace));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : contents(folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
