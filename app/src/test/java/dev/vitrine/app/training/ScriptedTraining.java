package dev.vitrine.app.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.OtherShop;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.EvaluateModels.ModelResult;
import dev.vitrine.workspace.operations.EvaluateModels.PairedDifference;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.MeasureJudgements;
import dev.vitrine.workspace.operations.OtherShopModels;
import dev.vitrine.workspace.operations.Snapshot;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Training whose every number is given. */
final class ScriptedTraining implements TrainingOperations {

    final List<TrainModel.Request> trained = new ArrayList<>();
    final List<SeenItems> measured = new ArrayList<>();
    final Map<ModelKind, ModelCard> there = new HashMap<>();
    List<EpochReport> epochs =
            List.of(new EpochReport(1, 5.5, 0.02, 0.05, 3, true), new EpochReport(2, 4.5, 0.05, 0.1, 6, true));
    final List<FineTuneRequest> wentOn = new ArrayList<>();
    List<String> otherModels = List.of();
    List<ListedModel> models = List.of();
    List<InterruptedRun> interrupted = List.of();
    final List<String> calibrated = new ArrayList<>();
    final List<String> resumed = new ArrayList<>();
    final List<String> renamed = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    TrainingControl.Wish wish = TrainingControl.Wish.GO_ON;

    @Nullable
    Integer divergedEpoch;

    @Nullable
    Integer judges;

    @Nullable
    ProblemException calibrationFailure;

    @Nullable
    BudgetPlan plan;

    boolean newItemsUnplaced;
    boolean newerData;
    int excluded;
    double advantage = 0.03;
    Runnable whileTraining = () -> {};
    CountJudgements.Result judgements = new CountJudgements.Result(0, 0, 0, 0);
    MeasureJudgements.@Nullable Result judged;
    MeasureEarlier.@Nullable Result earlier;
    Runnable whileFitting = () -> {};

    @Override
    public Snapshot read(DatasetOptions options) {
        SequenceDataset nothing = new SequenceDataset(
                options,
                new ItemVocabulary(List.of()),
                List.of(),
                new int[0],
                new int[1],
                new int[0],
                new long[0],
                new byte[0]);
        return new Snapshot(nothing, "f", 1, CleaningRules.USUAL);
    }

    @Override
    public Optional<ModelCard> fitted(ModelKind kind, Snapshot snapshot) {
        return Optional.ofNullable(there.get(kind));
    }

    @Override
    public TrainModel.Request fineTuning(FineTuneRequest request, Progress progress) {
        wentOn.add(request);
        return new TrainModel.Request(
                ModelKind.HYBRID,
                request.from() + " 2",
                request.settings(),
                request.epochs(),
                request.minutes(),
                request.seed(),
                request.threads(),
                request.device(),
                DatasetOptions.DEFAULT,
                false);
    }

    @Override
    public List<OtherShopModels.Model> modelsOf(Path folder) {
        return otherModels.stream()
                .map(name -> new OtherShopModels.Model(
                        new OtherShop(String.valueOf(folder.getFileName()), name, "f00d"),
                        ModelKind.HYBRID,
                        folder.resolve(name),
                        2,
                        384))
                .toList();
    }

    @Override
    public CountJudgements.Result judgements() {
        return judgements;
    }

    @Override
    public List<InterruptedRun> interrupted() {
        return interrupted;
    }

    @Override
    public TrainModel.Request request(InterruptedRun run) {
        return new TrainModel.Request(
                run.card().kind(),
                run.name(),
                Map.of(),
                null,
                run.card().minutes(),
                1,
                1,
                "cpu",
                DatasetOptions.DEFAULT,
                false);
    }

    @Override
    public Snapshot read(InterruptedRun run) {
        return read(DatasetOptions.DEFAULT);
    }

    @Override
    public TrainModel.Result resume(
            InterruptedRun run, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        resumed.add(run.name());
        return train(request(run), read(run), control, onEpoch, progress);
    }

    @Override
    public void discard(InterruptedRun run) {
        interrupted = interrupted.stream().filter(each -> !each.equals(run)).toList();
    }

    @Override
    public List<ListedModel> models() {
        return models;
    }

    @Override
    public void note(String name, String text) {
        models = models.stream()
                .map(model -> model.name().equals(name)
                        ? new ListedModel(model.card(), text, model.live(), model.bytes())
                        : model)
                .toList();
    }

    @Override
    public void serve(String name, boolean live) {
        models = models.stream()
                .map(model -> new ListedModel(
                        model.card(), model.note(), live && model.name().equals(name), model.bytes()))
                .toList();
    }

    @Override
    public void rename(String name, String newName) {
        renamed.add(name + " to " + newName);
    }

    @Override
    public void delete(String name) {
        deleted.add(name);
    }

    @Override
    public TrainModel.Result train(
            TrainModel.Request request,
            Snapshot snapshot,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        trained.add(request);
        if (request.kind().isTransformer()) {
            epochs.forEach(onEpoch);
            whileTraining.run();
            wish = control.wish();
            if (control.endsAtOnce()) {
                throw new CancellationException();
            }
        } else {
            whileFitting.run();
        }
        String name = request.name() == null ? request.kind().id() : request.name();
        return new TrainModel.Result(
                name,
                epochs.size(),
                2,
                6,
                request.seed(),
                Map.of("ndcg@10", 0.02),
                newerData,
                divergedEpoch,
                newItemsUnplaced,
                judges,
                plan,
                judged);
    }

    @Override
    public void calibrate(String model, Snapshot snapshot, Progress progress) {
        if (calibrationFailure != null) {
            throw calibrationFailure;
        }
        calibrated.add(model);
    }

    @Override
    public Optional<MeasureEarlier.Result> earlier(String tuned, Snapshot snapshot, Progress progress) {
        return Optional.ofNullable(earlier);
    }

    @Override
    public EvaluateModels.Result evaluate(EvaluateModels.Request request, Snapshot snapshot, Progress progress) {
        measured.add(request.seen());
        List<ModelResult> results = new ArrayList<>();
        List<PairedDifference> differences = new ArrayList<>();
        double[] hitRates = {0.091, 0.015, 0.076};
        for (String name : request.models()) {
            double hits = hitRates[results.size()];
            results.add(new ModelResult(
                    name,
                    42,
                    "training",
                    false,
                    100,
                    Map.of("targetSeen", excluded),
                    Map.of("hr@10", new Estimate(hits, hits - 0.01, hits + 0.01))));
            if (results.size() > 1) {
                differences.add(new PairedDifference(
                        request.models().get(0),
                        name,
                        "ndcg@10",
                        new Estimate(advantage, advantage - 0.01, advantage + 0.01)));
            }
        }
        return new EvaluateModels.Result(
                "f",
                request.split(),
                null,
                request.seen(),
                TimeTies.FILE,
                request.cuts(),
                50,
                results,
                differences,
                List.of());
    }
}
