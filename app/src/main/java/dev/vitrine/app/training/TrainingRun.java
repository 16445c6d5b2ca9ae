package dev.vitrine.app.training;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.Snapshot;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One press of Train: the baselines that are not there yet, the model, and all of them measured together. */
final class TrainingRun {

    private static final List<ModelKind> BASELINES = List.of(ModelKind.POPULARITY, ModelKind.TRANSITION);
    private static final List<Integer> CUTS = List.of(10);

    /** Above this share of shoppers left out, numbers with repeats allowed are shown too. */
    private static final double MANY_EXCLUDED = 0.05;

    private final TrainingOperations operations;
    private final TrainModel.Request request;
    private final @Nullable InterruptedRun interrupted;
    private final @Nullable String measured;
    private final boolean withBaselines;
    private final TrainingControl control;
    private final Consumer<Baseline> onBaseline;
    private final Consumer<EpochReport> onEpoch;
    private final Consumer<Ending> onEnding;

    /**
     * @param interrupted what is gone on with; null for a training that begins
     * @param measured the model whose numbers stand for one that is fitted on everything; null where what is trained is
     *     measured itself
     * @param onEnding told before a training without a time budget begins
     */
    TrainingRun(
            TrainingOperations operations,
            TrainModel.Request request,
            @Nullable InterruptedRun interrupted,
            @Nullable String measured,
            boolean withBaselines,
            TrainingControl control,
            Consumer<Baseline> onBaseline,
            Consumer<EpochReport> onEpoch,
            Consumer<Ending> onEnding) {
        this.operations = operations;
        this.request = request;
        this.interrupted = interrupted;
        this.measured = measured;
        this.withBaselines = withBaselines;
        this.control = control;
        this.onBaseline = onBaseline;
        this.onEpoch = onEpoch;
        this.onEnding = onEnding;
    }

    RunOutcome run(Progress progress) {
        progress.update(-1, "train.reading");
        Snapshot snapshot = interrupted == null ? operations.read(request.dataset()) : operations.read(interrupted);
        if (request.kind().isTransformer() && request.minutes() == null) {
            onEnding.accept(Ending.of(request, snapshot));
        }
        Map<String, ModelKind> others = new LinkedHashMap<>();
        if (withBaselines) {
            for (ModelKind kind : otherKinds()) {
                Baseline baseline = baseline(kind, snapshot, progress);
                // Its curve is of the shoppers it learns from, a baseline's number of all: they are no like things.
                if (!request.isOnOwnModel()) {
                    onBaseline.accept(baseline);
                }
                others.put(baseline.name(), kind);
            }
        }
        if (measured != null) {
            return refit(measured, others, snapshot, progress);
        }
        TrainModel.Result trained = train(snapshot, progress);
        Map<String, ModelKind> kinds = new LinkedHashMap<>();
        kinds.put(trained.name(), request.kind());
        kinds.putAll(others);
        Problem uncalibrated = calibrate(trained.name(), snapshot, progress);
        Measures measures = measures(kinds, snapshot, progress);
        MeasureEarlier.Result earlier =
                operations.earlier(trained.name(), snapshot, progress).orElse(null);
        return outcome(trained, kinds, measures, earlier, uncalibrated);
    }

    /** The numbers come first: where they cannot be had, nothing is trained in vain. */
    private RunOutcome refit(String name, Map<String, ModelKind> others, Snapshot snapshot, Progress progress) {
        Map<String, ModelKind> kinds = new LinkedHashMap<>();
        kinds.put(name, request.kind());
        kinds.putAll(others);
        Measures measures = measures(kinds, snapshot, progress);
        return outcome(train(snapshot, progress), kinds, measures, null, null);
    }

    /** Why the model has no probabilities; null where it has. It is there by now, and is not lost over them. */
    private @Nullable Problem calibrate(String model, Snapshot snapshot, Progress progress) {
        try {
            operations.calibrate(model, snapshot, progress);
            return null;
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    private TrainModel.Result train(Snapshot snapshot, Progress progress) {
        Consumer<EpochReport> told = report -> tell(report, progress);
        return interrupted == null
                ? operations.train(request, snapshot, control, told, progress)
                : operations.resume(interrupted, control, told, progress);
    }

    private List<ModelKind> otherKinds() {
        return BASELINES.stream().filter(kind -> kind != request.kind()).toList();
    }

    private Baseline baseline(ModelKind kind, Snapshot snapshot, Progress progress) {
        return operations
                .fitted(kind, snapshot)
                .map(card -> new Baseline(card.name(), kind, ndcg(card.validation())))
                .orElseGet(() -> fit(kind, snapshot, progress));
    }

    private Baseline fit(ModelKind kind, Snapshot snapshot, Progress progress) {
        progress.throwIfCancelled();
        progress.update(-1, "train.baseline");
        TrainModel.Request baseline = new TrainModel.Request(
                kind,
                null,
                Map.of(),
                null,
                null,
                request.seed(),
                request.threads(),
                request.device(),
                request.dataset(),
                false);
        TrainModel.Result result = operations.train(baseline, snapshot, new TrainingControl(), report -> {}, progress);
        return new Baseline(result.name(), kind, ndcg(result.validation()));
    }

    private void tell(EpochReport report, Progress progress) {
        Double minutes = request.minutes();
        double fraction = minutes == null ? -1 : Math.min(1, report.seconds() / (60 * minutes));
        progress.update(fraction, "train.epoch", report.epoch(), report.validationNdcg());
        onEpoch.accept(report);
    }

    /** @param kept null where few shoppers had to be left out */
    private record Measures(EvaluateModels.Result masked, EvaluateModels.@Nullable Result kept) {}

    private Measures measures(Map<String, ModelKind> kinds, Snapshot snapshot, Progress progress) {
        progress.update(-1, "train.measuring");
        List<String> names = new ArrayList<>(kinds.keySet());
        EvaluateModels.Result masked = evaluate(names, SeenItems.MASKED, snapshot, progress);
        EvaluateModels.Result kept = excludedShare(masked.models().get(0)) > MANY_EXCLUDED
                ? evaluate(names, SeenItems.KEPT, snapshot, progress)
                : null;
        return new Measures(masked, kept);
    }

    private static RunOutcome outcome(
            TrainModel.Result trained,
            Map<String, ModelKind> kinds,
            Measures measures,
            MeasureEarlier.@Nullable Result earlier,
            @Nullable Problem uncalibrated) {
        return new RunOutcome(
                trained.name(),
                kinds,
                measures.masked(),
                measures.kept(),
                trained.divergedEpoch(),
                trained.newItemsUnplaced(),
                trained.plan(),
                trained.judges(),
                trained.newerData(),
                trained.judged(),
                earlier,
                uncalibrated);
    }

    private EvaluateModels.Result evaluate(List<String> models, SeenItems seen, Snapshot snapshot, Progress progress) {
        return operations.evaluate(
                new EvaluateModels.Request(models, Split.TEST, CUTS, seen, null), snapshot, progress);
    }

    static double excludedShare(EvaluateModels.ModelResult result) {
        int excluded =
                result.excluded().values().stream().mapToInt(Integer::intValue).sum();
        return excluded == 0 ? 0 : (double) excluded / (excluded + result.users());
    }

    private static double ndcg(Map<String, Double> metrics) {
        return metrics.getOrDefault("ndcg@10", 0.0);
    }
}
