package dev.vitrine.app.report;

import dev.vitrine.app.report.plots.DistributionPlots;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.report.plots.TrainingPlots;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.EvaluateModels.ModelResult;
import dev.vitrine.workspace.operations.EvaluateModels.PairedDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the template shows beside the content itself: plots, scales and sentences made of the numbers. */
final class ReportPage {

    /** Readable on a light and on a dark page, since a plot cannot follow the reader's choice. */
    private static final PlotColours COLOURS = new PlotColours(
            "rgba(0,0,0,0)",
            "#7d8792",
            "rgba(125,135,146,0.25)",
            "#4c7df0",
            "rgba(76,125,240,0.18)",
            PlotColours.LIGHT.parts());

    private final ReportContent content;
    private final ReportWords words;
    private final PlotWords plotWords;

    ReportPage(ReportContent content, ReportWords words) {
        this.content = content;
        this.words = words;
        this.plotWords = new PlotWords(words.locale());
    }

    public List<Plot> dataPlots() {
        return new DistributionPlots(COLOURS, plotWords).of(content.profile());
    }

    public List<Plot> trainingPlots() {
        TrainingPlots plots = new TrainingPlots(COLOURS, words::get);
        List<Plot> all = new ArrayList<>();
        content.epochs().forEach((model, epochs) -> all.addAll(plots.of(model, epochs, all.size())));
        return all;
    }

    /** Names of the metrics, as all measured models have them. */
    public List<String> metrics() {
        return content.evaluation().models().stream()
                .flatMap(model -> model.metrics().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(ReportPage::order))
                .toList();
    }

    /** By cut-off, then in the order in which they are read. */
    private static String order(String metric) {
        String cut = metric.substring(metric.indexOf('@') + 1);
        return "%5s %d"
                .formatted(
                        cut,
                        Stream.of("hr", "ndcg", "mrr")
                                .takeWhile(name -> !metric.startsWith(name))
                                .count());
    }

    public String metricName(String metric) {
        return metric.toUpperCase(Locale.ROOT);
    }

    public MetricScale scale(String metric) {
        return MetricScale.of(content.evaluation(), metric);
    }

    public MetricScale differenceScale() {
        return MetricScale.ofDifferences(content.evaluation());
    }

    /** What the best model does for how many shoppers, beside the others. */
    public String headline() {
        EvaluateModels.Result evaluation = content.evaluation();
        if (evaluation.models().isEmpty()) {
            return "";
        }
        int cut = evaluation.cut().get(0);
        String metric = "hr@" + cut;
        List<ModelResult> best = evaluation.models().stream()
                .filter(model -> model.metrics().containsKey(metric))
                .sorted(Comparator.comparingDouble((ModelResult model) -> value(model, metric))
                        .reversed())
                .toList();
        String others = String.join(
                words.get("list.separator"),
                best.stream()
                        .skip(1)
                        .map(model -> words.get("headline.other", model.name(), words.share(value(model, metric))))
                        .toList());
        String first = best.get(0).name();
        String share = words.share(value(best.get(0), metric));
        return others.isEmpty()
                ? words.get("headline.alone", first, share, cut)
                : words.get("headline", first, share, cut, others);
    }

    private static double value(ModelResult model, String metric) {
        Estimate estimate = model.metrics().get(metric);
        return estimate == null ? 0 : estimate.value();
    }

    /** Under which rules the numbers were measured. */
    public String protocol() {
        EvaluateModels.Result evaluation = content.evaluation();
        return words.get(
                "protocol",
                words.get("split." + evaluation.split().name()),
                words.get("seen." + evaluation.seen().name()),
                words.get("ties." + evaluation.timeTies().name()),
                words.count(evaluation.candidates()),
                shortFingerprint());
    }

    public String shortFingerprint() {
        return DatasetFingerprint.shortened(content.evaluation().fingerprint());
    }

    /** Whether the difference's interval lies above 0, below it, or around it. */
    public String verdict(PairedDifference difference) {
        if (difference.difference().low() > 0) {
            return "ahead";
        }
        return difference.difference().high() < 0 ? "behind" : "even";
    }

    public int excluded(ModelResult model) {
        return model.excluded().values().stream().mapToInt(Integer::intValue).sum();
    }

    public ExplanationPage explanation(ShopperPart part) {
        return new ExplanationPage(part.explanation(), words.locale());
    }

    public Map<String, Long> sorted(Map<String, Long> counts) {
        return new TreeMap<>(counts);
    }

    public Map<String, String> sortedSettings(Map<String, String> settings) {
        return new TreeMap<>(settings);
    }

    public String system() {
        return "Java " + Runtime.version().feature() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
    }
}
