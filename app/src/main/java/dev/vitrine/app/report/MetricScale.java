package dev.vitrine.app.report;

import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.workspace.operations.EvaluateModels;
import java.util.ArrayList;
import java.util.List;

/**
 * Places estimates on a line, in percent of its width.
 *
 * @param low value at the left end
 * @param high value at the right end
 */
record MetricScale(double low, double high) {

    /** From 0 to a little above the highest interval of a metric. */
    static MetricScale of(EvaluateModels.Result evaluation, String metric) {
        List<Estimate> estimates = new ArrayList<>();
        evaluation.models().forEach(model -> {
            Estimate estimate = model.metrics().get(metric);
            if (estimate != null) {
                estimates.add(estimate);
            }
        });
        double high = estimates.stream().mapToDouble(Estimate::high).max().orElse(1);
        return new MetricScale(0, Math.max(high, 1e-9) * 1.05);
    }

    /** Wide enough for all differences, with 0 in the middle. */
    static MetricScale ofDifferences(EvaluateModels.Result evaluation) {
        double reach = evaluation.differences().stream()
                .mapToDouble(difference -> Math.max(
                        Math.abs(difference.difference().low()),
                        Math.abs(difference.difference().high())))
                .max()
                .orElse(1);
        return new MetricScale(-1.05 * Math.max(reach, 1e-9), 1.05 * Math.max(reach, 1e-9));
    }

    public double place(double value) {
        return Math.min(100, Math.max(0, 100 * (value - low) / (high - low)));
    }

    public double width(Estimate estimate) {
        return place(estimate.high()) - place(estimate.low());
    }
}
