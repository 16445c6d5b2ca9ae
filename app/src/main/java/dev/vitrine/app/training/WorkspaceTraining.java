package dev.vitrine.app.training;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CalibrateModel;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.ManageModels;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.OtherShopModels;
import dev.vitrine.workspace.operations.Snapshot;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trains in the open workspace. */
public final class WorkspaceTraining implements TrainingOperations {

    private final Workspace workspace;
    private final Function<ModelKind, String> usualName;

    /** @param usualName of a model that nobody named, in the language of the window */
    public WorkspaceTraining(Workspace workspace, Function<ModelKind, String> usualName) {
        this.workspace = workspace;
        this.usualName = usualName;
    }

    @Override
    public Snapshot read(DatasetOptions options) {
        return Snapshot.of(workspace, options);
    }

    @Override
    public Optional<ModelCard> fitted(ModelKind kind, Snapshot snapshot) {
        return workspace.models(kind).stream()
                .filter(model -> model.fingerprint().equals(snapshot.fingerprint()) && !model.refit())
                .findFirst();
    }

    @Override
    public TrainModel.Request fineTuning(FineTuneRequest request, Progress progress) {
        return request.training(workspace, progress);
    }

    @Override
    public List<OtherShopModels.Model> modelsOf(Path folder) {
        return new OtherShopModels(folder, workspace).fit();
    }

    @Override
    public CountJudgements.Result judgements() {
        return new CountJudgements(workspace).run();
    }

    @Override
    public List<InterruptedRun> interrupted() {
        return workspace.runs().interrupted();
    }

    @Override
    public TrainModel.Request request(InterruptedRun run) {
        return TrainModel.request(workspace, run);
    }

    @Override
    public Snapshot read(InterruptedRun run) {
        return Snapshot.of(workspace, run);
    }

    @Override
    public TrainModel.Result resume(
            InterruptedRun run, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        return new TrainModel(workspace).resume(run.name(), null, control, onEpoch, progress);
    }

    @Override
    public void discard(InterruptedRun run) {
        new ManageModels(workspace).discard(run.name());
    }

    @Override
    public List<ListedModel> models() {
        return new ManageModels(workspace).list();
    }

    @Override
    public void note(String name, String text) {
        new ManageModels(workspace).note(name, text);
    }

    @Override
    public void serve(String name, boolean live) {
        new ManageModels(workspace).serve(name, live);
    }

    @Override
    public void rename(String name, String newName) {
        new ManageModels(workspace).rename(name, newName);
    }

    @Override
    public void delete(String name) {
        new ManageModels(workspace).delete(name);
    }

    @Override
    public TrainModel.Result train(
            TrainModel.Request request,
            Snapshot snapshot,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        return new TrainModel(workspace).run(named(request), snapshot, control, onEpoch, progress);
    }

    /** One that goes on from a model is called after that. */
    private TrainModel.Request named(TrainModel.Request request) {
        if (request.name() != null || request.isFineTuning()) {
            return request;
        }
        Set<String> taken = workspace.models(null).stream().map(ModelCard::name).collect(Collectors.toSet());
        return request.named(FreeName.of(usualName.apply(request.kind()), taken::contains));
    }

    @Override
    public void calibrate(String model, Snapshot snapshot, Progress progress) {
        if (!workspace.model(model).refit()) {
            new CalibrateModel(workspace).run(model, snapshot, progress);
        }
    }

    @Override
    public Optional<MeasureEarlier.Result> earlier(String tuned, Snapshot snapshot, Progress progress) {
        return new MeasureEarlier(workspace).run(tuned, snapshot, progress);
    }

    @Override
    public EvaluateModels.Result evaluate(EvaluateModels.Request request, Snapshot snapshot, Progress progress) {
        return new EvaluateModels(workspace).run(request, snapshot, progress);
    }
}
