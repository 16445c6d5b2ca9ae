package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what training gave as a checkpoint, its memory beside the weights where there is one. */
public final class TransformerCheckpoint {

    private TransformerCheckpoint() {}

    /**
     * Writes a checkpoint, whole or not at all.
     *
     * @param folder that must not exist yet
     * @throws ProblemException if it exists or cannot be written
     */
    public static void write(
            Path folder, TrainedTransformer trained, SequenceDataset dataset, TrainingRequest request) {
        Manifest.Origin origin = new Manifest.Origin(
                DatasetFingerprint.of(dataset),
                dataset.options(),
                dataset.behaviourTypes(),
                request.refit(),
                request.seed());
        TrainingSummary summary = trained.summary();
        Manifest.Fit fit = new Manifest.Fit(
                summary.epochs(), summary.bestEpoch(), summary.seconds(), summary.settings(), summary.validation());
        String kind = trained.memory() == null ? Manifest.TRANSFORMER : Manifest.HYBRID;
        Manifest manifest = Manifest.of(kind, origin, fit, trained.weights().config());
        CheckpointWriter.write(folder, manifest, dataset.vocabulary(), beside -> write(trained, beside));
    }

    private static void write(TrainedTransformer trained, Path folder) throws IOException {
        trained.weights().write(folder.resolve(CheckpointFiles.WEIGHTS));
        Memory memory = trained.memory();
        if (memory != null) {
            memory.links().save(folder);
        }
    }
}
