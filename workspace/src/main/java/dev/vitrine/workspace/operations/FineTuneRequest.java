package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.workspace.models.ModelCard;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks to go on training from a model, on events that are newer than those it was fitted on.
 *
 * @param from name of the model gone on from: a Transformer or a hybrid
 * @param name of the new model; null for the old one's with a number
 * @param settings overrides by key of what the old model was trained with; its shape stays
 * @param epochs exactly so many; null with {@code minutes} null too for early stopping
 * @param minutes time budget
 * @param replay see {@link FineTuning#replay}
 * @param frozenLayers see {@link FineTuning#frozenLayers}
 */
public record FineTuneRequest(
        String from,
        @Nullable String name,
        Map<String, String> settings,
        @Nullable Integer epochs,
        @Nullable Double minutes,
        long seed,
        int threads,
        String device,
        double replay,
        int frozenLayers) {

    /**
     * The training that this comes to.
     *
     * @param model that it names
     * @throws ProblemException if the model has no Transformer
     */
    public TrainModel.Request training(ModelCard model, CheckpointStore checkpoints) {
        if (!model.kind().isTransformer()) {
            throw ProblemException.engine("fineTuning.noTransformer", model.name());
        }
        String checkpoint = checkpoints.folder(model.checkpoint()).toString();
        return new TrainModel.Request(
                model.kind(),
                name,
                settings,
                epochs,
                minutes,
                seed,
                threads,
                device,
                model.dataset(),
                model.refit(),
                new TrainModel.Base(model.name(), new FineTuning(checkpoint, replay, frozenLayers)));
    }
}
