package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemFeaturesFile;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.training.BaseModel;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Writes what training gave as a checkpoint, what it is joined with beside the weights. */
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
        Manifest.Origin origin = Manifest.Origin.of(dataset, request.refit(), request.seed());
        TrainingSummary summary = trained.summary();
        Manifest.Fit fit = new Manifest.Fit(
                summary.epochs(), summary.bestEpoch(), summary.seconds(), summary.settings(), summary.validation());
        String kind = trained.memory() == null ? Manifest.TRANSFORMER : Manifest.HYBRID;
        Manifest manifest = Manifest.of(kind, origin, fit, trained.weights().config());
        CheckpointWriter.write(folder, manifest, dataset.vocabulary(), beside -> write(trained, beside));
    }

    /**
     * Reads the Transformer of a checkpoint, which may be a hybrid's, to go on training from it.
     *
     * @throws ProblemException if there is none in it, or it is not whole
     */
    public static BaseModel readBase(Path folder) {
        Manifest manifest = Checkpoints.manifest(folder);
        if (!manifest.kind().equals(Manifest.TRANSFORMER) && !manifest.kind().equals(Manifest.HYBRID)) {
            throw ProblemException.engine("fineTuning.noTransformer", folder.toString());
        }
        return Checkpoints.network(
                folder,
                manifest,
                (weights, vocabulary) -> new BaseModel(
                        weights,
                        vocabulary,
                        manifest.origin().behaviourTypes(),
                        manifest.fit().settings(),
                        manifest.origin().newest()));
    }

    private static void write(TrainedTransformer trained, Path folder) throws IOException {
        Path weights = folder.resolve(CheckpointFiles.WEIGHTS);
        trained.weights().write(weights);
        ItemFeaturesFile.write(trained.weights().features(), weights);
        Memory memory = trained.memory();
        if (memory != null) {
            memory.links().save(folder);
        }
        ContentMemory content = trained.content();
        if (content != null) {
            int[] untrained = IntStream.range(1, content.trained().length)
                    .filter(item -> !content.trained()[item])
                    .toArray();
            CheckpointFiles.JSON.writeValue(
                    folder.resolve(CheckpointFiles.NEW_ITEMS).toFile(), untrained);
        }
    }
}
