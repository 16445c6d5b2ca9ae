package dev.vitrine.app.training;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.OtherShopModels;
import dev.vitrine.workspace.operations.Snapshot;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What training needs of a workspace; the boundary to native code and other processes. */
public interface TrainingOperations {

    /** The events as they are now, which a run works on from its beginning to its end. */
    Snapshot read(DatasetOptions options);

    /** The newest model of the kind that was fitted to the same events. */
    Optional<ModelCard> fitted(ModelKind kind, Snapshot snapshot);

    /** The training that goes on from a model. */
    TrainModel.Request fineTuning(FineTuneRequest request, Progress progress);

    /** The models of another shop's workspace that training can go on from here. */
    List<OtherShopModels.Model> modelsOf(Path folder);

    /** How much was said of items that could be learned from. */
    CountJudgements.Result judgements();

    /** Trainings that were broken off and can go on, newest first. */
    List<InterruptedRun> interrupted();

    /** What an interrupted training was asked for. */
    TrainModel.Request request(InterruptedRun run);

    /** The events that an interrupted training began with. */
    Snapshot read(InterruptedRun run);

    /** Goes on with an interrupted training. */
    TrainModel.Result resume(
            InterruptedRun run, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress);

    /** Gives an interrupted training up. */
    void discard(InterruptedRun run);

    /** Models with what a person made of them, newest first. */
    List<ListedModel> models();

    /** Keeps what a person writes about a model. */
    void note(String name, String text);

    /** Makes a model the one that lists are taken from, or none. */
    void serve(String name, boolean live);

    /** Gives a model another name. */
    void rename(String name, String newName);

    /** Takes a model away for good. */
    void delete(String name);

    TrainModel.Result train(
            TrainModel.Request request,
            Snapshot snapshot,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress);

    /** Fits how the model's scores become probabilities, where they can; a refitted model has no events left for it. */
    void calibrate(String model, Snapshot snapshot, Progress progress);

    /** The model that a fine-tuned one goes on from, on the same test events, where it can be set beside it. */
    Optional<MeasureEarlier.Result> earlier(String tuned, Snapshot snapshot, Progress progress);

    EvaluateModels.Result evaluate(EvaluateModels.Request request, Snapshot snapshot, Progress progress);
}
