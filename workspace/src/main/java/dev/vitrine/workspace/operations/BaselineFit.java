package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.SeenItems;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fits a baseline here, in seconds, and writes its checkpoint. */
final class BaselineFit {

    private static final int[] CUTS = {10};

    private final SequenceDataset dataset;
    private final CheckpointStore checkpoints;

    BaselineFit(SequenceDataset dataset, CheckpointStore checkpoints) {
        this.dataset = dataset;
        this.checkpoints = checkpoints;
    }

    void run(BaselineKind kind, TrainModel.Request request, String checkpoint, Progress progress) {
        long begun = System.nanoTime();
        LeaveLastOut events = LeaveLastOut.of(dataset);
        try (Baseline baseline = kind.fit(events, request.refit(), request.settings(), progress)) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            Manifest.Origin origin = Manifest.Origin.of(dataset, request.refit(), request.seed());
            Manifest.Fit fit = new Manifest.Fit(
                    0,
                    0,
                    seconds,
                    baseline.settings(),
                    request.refit() ? Map.of() : validation(baseline, events, origin.fingerprint(), progress));
            checkpoints.write(
                    checkpoint, Manifest.of(kind.id(), origin, fit, null), dataset.vocabulary(), baseline::save);
        }
    }

    /** A model refitted on the validation events has no validation of its own. */
    private static Map<String, Double> validation(
            Baseline baseline, LeaveLastOut events, String fingerprint, Progress progress) {
        EvaluationReport report =
                Evaluator.evaluate(baseline, events, Split.VALIDATION, SeenItems.MASKED, CUTS, fingerprint, progress);
        Map<String, Double> values = new LinkedHashMap<>();
        report.metrics().forEach((name, estimate) -> values.put(name, estimate.value()));
        return values;
    }
}
