package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.ListSink;
import dev.vitrine.engine.evaluation.SeenItems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The accuracy of the baselines on public data: leave-last-out, full ranking, tuned on validation, measured on test.
 *
 * <p>Arguments: the folder of the data; {@code --data A,B}, {@code --models A,B}, and {@code --lists FILE.csv} for the
 * lists scored with seen items masked by models fitted on training only.
 */
public final class Accuracy {

    private static final int[] CUTS = {10};

    private final Path folder;
    private final List<PublicData> data;
    private final List<BaselineKind> kinds;
    private final ListsFile lists;

    private Accuracy(Path folder, List<PublicData> data, List<BaselineKind> kinds, ListsFile lists) {
        this.folder = folder;
        this.data = data;
        this.kinds = kinds;
        this.lists = lists;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        List<PublicData> data = arguments.list("--data", List.of(PublicData.values()), PublicData::valueOf);
        List<BaselineKind> kinds = arguments.list("--models", List.of(BaselineKind.values()), BaselineKind::valueOf);
        try (ListsFile lists = ListsFile.open(arguments.option("--lists"))) {
            new Accuracy(Path.of(arguments.first()), data, kinds, lists).run();
        }
    }

    private void run() throws IOException {
        System.out.println("| data | model | fitted on | seen | users | excluded | HR@10 | NDCG@10 | MRR@10"
                + " | fit s | evaluate s | chosen |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (PublicData set : data) {
            PublicData.Loaded loaded = set.load(folder);
            for (BaselineKind kind : kinds) {
                measure(set, loaded, kind);
            }
        }
    }

    private void measure(PublicData set, PublicData.Loaded loaded, BaselineKind kind) {
        LeaveLastOut events = LeaveLastOut.of(loaded.dataset());
        Map<String, String> chosen = Map.of();
        for (boolean refit : new boolean[] {false, true}) {
            long start = System.nanoTime();
            try (Baseline model = kind.fit(events, refit, chosen, Progress.NONE)) {
                double seconds = secondsSince(start);
                chosen = model.settings();
                for (SeenItems seen : SeenItems.values()) {
                    ListSink sink = !refit && seen == SeenItems.MASKED
                            ? lists.of(
                                    kind.id(),
                                    loaded.shoppers(),
                                    loaded.dataset().vocabulary())
                            : ListSink.NONE;
                    print(set, model, refit, seconds, events, seen, sink);
                }
            }
        }
    }

    private static void print(
            PublicData set,
            Baseline model,
            boolean refit,
            double fitSeconds,
            LeaveLastOut events,
            SeenItems seen,
            ListSink sink) {
        String fingerprint = DatasetFingerprint.of(events.dataset());
        long start = System.nanoTime();
        EvaluationReport report =
                Evaluator.evaluate(model, events, Split.TEST, seen, CUTS, fingerprint, sink, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %d | %d | %s | %s | %s | %.1f | %.1f | %s |%n",
                words(set),
                model.kind().id(),
                refit ? "training + validation" : "training",
                words(seen),
                report.users(),
                report.excludedTargetSeen(),
                text(report.metric("hr@10")),
                text(report.metric("ndcg@10")),
                text(report.metric("mrr@10")),
                fitSeconds,
                secondsSince(start),
                model.settings());
    }

    private static String words(Enum<?> constant) {
        return String.join(
                "-", Arrays.asList(constant.name().toLowerCase(Locale.ROOT).split("_", -1)));
    }

    /** The value with its 95% interval. */
    static String text(Estimate estimate) {
        return String.format(Locale.ROOT, "%.4f (%.4f-%.4f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
