package dev.vitrine.workspace.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that begins the folder of a run, writes half a checkpoint, says so and waits to be ended. */
final class RunFolderHolder {

    private RunFolderHolder() {}

    public static void main(String[] arguments) throws IOException {
        Path workspace = Path.of(arguments[0]);
        try (RunFolder run = new TrainingRuns(workspace).create()) {
            Files.createFile(run.dataset());
            Path half = workspace.resolve("checkpoints").resolve(".half-written-" + run.name());
            Files.createFile(Files.createDirectories(half).resolve("weights.safetensors"));
            System.out.println("held");
            while (System.in.read() >= 0) {
                // Waits for its end.
            }
        }
    }
}
