package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes on training from a model, on events that are newer than those it was fitted on, and registers the result. */
public final class FineTuneModel {

    /**
     * @param from name of the model gone on from: a Transformer or a hybrid
     * @param name of the new model; null for the old one's with a number
     * @param settings overrides by key of what the old model was trained with; its shape stays
     * @param epochs exactly so many; null with {@code minutes} null too for early stopping
     * @param minutes time budget
     * @param replay see {@link FineTuning#replay}
     * @param frozenLayers see {@link FineTuning#frozenLayers}
     */
    public record Request(
            String from,
            @Nullable String name,
            Map<String, String> settings,
            @Nullable Integer epochs,
            @Nullable Double minutes,
            long seed,
            int threads,
            String device,
            double replay,
            int frozenLayers) {}

    private final WorkspaceAccess workspace;
    private final TrainingProcess process;

    /** For a workspace that stays open. */
    public FineTuneModel(Workspace workspace) {
        this(WorkspaceAccess.to(workspace), new TrainingProcess());
    }

    public FineTuneModel(WorkspaceAccess workspace, TrainingProcess process) {
        this.workspace = workspace;
        this.process = process;
    }

    /**
     * Trains on the events as they are now; a run that is cancelled or fails leaves nothing behind.
     *
     * @param onEpoch called by the calling thread after each epoch
     */
    public TrainModel.Result run(
            Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        TrainModel.Request training =
                workspace.use(open -> training(open.model(request.from()), open.checkpoints(), request));
        return new TrainModel(workspace, process).run(training, control, onEpoch, progress);
    }

    /**
     * The training that goes on from a model.
     *
     * @param from the model that the request names
     * @throws dev.vitrine.engine.ProblemException if it has no Transformer
     */
    public static TrainModel.Request training(ModelCard from, CheckpointStore checkpoints, Request request) {
        if (!from.kind().isTransformer()) {
            throw WorkspaceProblem.of("fineTune.noTransformer", from.name());
        }
        String checkpoint = checkpoints.folder(from.checkpoint()).toString();
        FineTuning how = new FineTuning(checkpoint, request.replay(), request.frozenLayers());
        return new TrainModel.Request(
                from.kind(),
                request.name(),
                request.settings(),
                request.epochs(),
                request.minutes(),
                request.seed(),
                request.threads(),
                request.device(),
                from.dataset(),
                from.refit(),
                new TrainModel.Base(from.name(), how));
    }
}
