package dev.vitrine.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that makes a temporary folder with a file in it, says so and holds it until it is ended. */
final class TemporaryFolderHolder {

    private TemporaryFolderHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create(Path.of(arguments[0]))) {
            Files.createFile(temporary.path().resolve("dataset.bin"));
            System.out.println("held");
            while (System.in.read() >= 0) {
                // Waits for its end.
            }
        }
    }
}
