package dev.vitrine.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that makes a temporary folder with a file in it, writes half a checkpoint, says so and waits to be ended. */
final class TemporaryFolderHolder {

    private TemporaryFolderHolder() {}

    public static void main(String[] arguments) throws IOException {
        Path workspace = Path.of(arguments[0]);
        try (TemporaryFolder temporary = TemporaryFolder.create(workspace)) {
            Files.createFile(temporary.path().resolve("dataset.bin"));
            Path half = workspace.resolve("checkpoints").resolve(".half-written-" + temporary.name());
            Files.createFile(Files.createDirectories(half).resolve("weights.safetensors"));
            System.out.println("held");
            while (System.in.read() >= 0) {
                // Waits for its end.
            }
        }
    }
}
