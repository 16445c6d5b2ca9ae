package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fits a model, the Transformer in a process of its own, and registers it when it is whole. */
public final class TrainModel {

    /**
     * @param name of the model; null for one made from its kind; a name in use is an error
     * @param settings overrides by key, such as {@code dimension=64}; an unknown key is an error that lists the known
     * @param epochs exactly so many; null with {@code minutes} null too for early stopping
     * @param minutes time budget
     * @param device {@code auto}, {@code cpu}, {@code cuda} or {@code mps}
     * @param refit fits on training and validation events
     */
    public record Request(
            ModelKind kind,
            @Nullable String name,
            Map<String, String> settings,
            @Nullable Integer epochs,
            @Nullable Double minutes,
            long seed,
            int threads,
            String device,
            DatasetOptions dataset,
            boolean refit) {}

    public record Result(
            String name, int epochs, int bestEpoch, double seconds, long seed, Map<String, Double> validation) {}

    private final Workspace workspace;

    public TrainModel(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        throw new UnsupportedOperationException(workspace.folder().toString());
    }
}
