package dev.vitrine.benchmark;

import dev.vitrine.engine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that goes with all that it holds. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("benchmark"));
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
