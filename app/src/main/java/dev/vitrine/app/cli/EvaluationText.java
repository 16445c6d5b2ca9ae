package dev.vitrine.app.cli;

import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.EvaluateModels.ModelResult;
import dev.vitrine.workspace.operations.EvaluateModels.PairedDifference;
import java.util.ArrayList;
import java.util.List;

/** An evaluation as lines of text: the rules it was measured under, a table, and a sentence for each difference. */
final class EvaluationText {

    private EvaluationText() {}

    static List<String> of(EvaluateModels.Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(protocol(result));
        lines.addAll(table(result).toString().lines().toList());
        result.differences().forEach(difference -> lines.add(sentence(difference)));
        return lines;
    }

    private static String protocol(EvaluateModels.Result result) {
        return "Split %s, seen items %s, equal times by %s, %s candidates, full ranking, 95%% intervals, data %s"
                        .formatted(
                                Json.name(result.split()),
                                Json.name(result.seen()),
                                Json.name(result.timeTies()),
                                Numbers.count(result.candidates()),
                                DatasetFingerprint.shortened(result.fingerprint()))
                + (result.seen() == SeenItems.MASKED ? "; 'left out' had their held-out item before" : "");
    }

    private static TextTable table(EvaluateModels.Result result) {
        List<String> metrics = result.models().stream()
                .flatMap(model -> model.metrics().keySet().stream())
                .distinct()
                .toList();
        List<String> columns = new ArrayList<>(List.of("model", "fitted on", "shoppers>", "left out>"));
        metrics.forEach(metric -> columns.add(metric + ">"));
        TextTable table = new TextTable(columns.toArray(String[]::new));
        result.models().forEach(model -> table.row(row(model, metrics).toArray()));
        return table;
    }

    private static List<String> row(ModelResult model, List<String> metrics) {
        int leftOut =
                model.excluded().values().stream().mapToInt(Integer::intValue).sum();
        List<String> row = new ArrayList<>(
                List.of(model.name(), model.fittedOn(), Numbers.count(model.users()), Numbers.count(leftOut)));
        for (String metric : metrics) {
            Estimate estimate = model.metrics().get(metric);
            row.add(estimate == null ? "-" : Numbers.interval(estimate));
        }
        return row;
    }

    private static String sentence(PairedDifference difference) {
        Estimate estimate = difference.difference();
        return "%s %s %s: %s %s [%s, %s] over the same shoppers"
                .formatted(
                        difference.model(),
                        verdict(estimate),
                        difference.other(),
                        difference.metric(),
                        Numbers.signed(estimate.value()),
                        Numbers.signed(estimate.low()),
                        Numbers.signed(estimate.high()));
    }

    private static String verdict(Estimate difference) {
        if (difference.low() > 0) {
            return "is ahead of";
        }
        return difference.high() < 0 ? "is behind" : "cannot be told from";
    }
}
