package dev.vitrine.app.training;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.Optional;
import java.util.function.Consumer;

/** What training needs of a workspace; the boundary to native code and other processes. */
public interface TrainingOperations {

    /** The newest model of the kind that is no older than the last import. */
    Optional<ModelCard> upToDate(ModelKind kind);

    TrainModel.Result train(
            TrainModel.Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress);

    EvaluateModels.Result evaluate(EvaluateModels.Request request, Progress progress);
}
