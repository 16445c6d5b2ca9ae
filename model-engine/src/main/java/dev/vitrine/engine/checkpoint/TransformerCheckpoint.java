package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import java.nio.file.Path;

/** Writes what training gave as a checkpoint. */
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
        Manifest manifest =
                Manifest.of(Manifest.TRANSFORMER, origin, fit, trained.weights().config());
        CheckpointWriter.write(
                folder,
                manifest,
                dataset.vocabulary(),
                beside -> trained.weights().write(beside.resolve(CheckpointFiles.WEIGHTS)));
    }
}
