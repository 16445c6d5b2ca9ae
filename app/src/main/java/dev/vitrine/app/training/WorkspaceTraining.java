package dev.vitrine.app.training;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains in the open workspace. */
public final class WorkspaceTraining implements TrainingOperations {

    private final Workspace workspace;

    public WorkspaceTraining(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Optional<ModelCard> upToDate(ModelKind kind) {
        long lastImport = workspace.imports().stream()
                .mapToLong(ImportCard::imported)
                .max()
                .orElse(Long.MIN_VALUE);
        return workspace.models(kind).stream()
                .filter(model -> model.created() >= lastImport && !model.refit())
                .findFirst();
    }

    @Override
    public TrainModel.Result train(
            TrainModel.Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        return new TrainModel(workspace).run(request, control, onEpoch, progress);
    }

    @Override
    public EvaluateModels.Result evaluate(EvaluateModels.Request request, Progress progress) {
        return new EvaluateModels(workspace).run(request, progress);
    }
}
