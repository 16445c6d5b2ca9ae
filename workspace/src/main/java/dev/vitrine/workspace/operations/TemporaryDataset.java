package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set on the disk for as long as a training process reads it; it holds no ids of shoppers. */
final class TemporaryDataset implements AutoCloseable {

    private final Path folder;

    private TemporaryDataset(Path folder) {
        this.folder = folder;
    }

    static TemporaryDataset write(SequenceDataset dataset) {
        try {
            TemporaryDataset file = new TemporaryDataset(Files.createTempDirectory("vitrine-dataset"));
            DatasetFile.write(dataset, file.path());
            return file;
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "train.temporary", String.valueOf(e.getMessage()));
        }
    }

    Path path() {
        return folder.resolve("dataset.bin");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Left to the system's own clearing of temporary files: the model matters more.
            folder.toFile().deleteOnExit();
        }
    }
}
