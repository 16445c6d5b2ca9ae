package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.data.SequenceDataset;
import java.nio.file.Path;
import java.util.Map;

/** Writes a baseline as a checkpoint. */
public final class BaselineCheckpoint {

    private BaselineCheckpoint() {}

    /**
     * Writes a checkpoint, whole or not at all.
     *
     * @param folder that must not exist yet
     * @param refit whether validation events were used too
     * @param seconds wall time of fitting
     * @param validation metrics on the validation split, such as {@code ndcg@10}
     * @throws ProblemException if it exists or cannot be written
     */
    public static void write(
            Path folder,
            Baseline model,
            SequenceDataset dataset,
            boolean refit,
            long seed,
            double seconds,
            Map<String, Double> validation) {
        Manifest.Origin origin = Manifest.Origin.of(dataset, refit, seed);
        Manifest.Fit fit = new Manifest.Fit(0, 0, seconds, model.settings(), validation);
        Manifest manifest = Manifest.of(model.kind().id(), origin, fit, null);
        CheckpointWriter.write(folder, manifest, model.vocabulary(), model::save);
    }
}
