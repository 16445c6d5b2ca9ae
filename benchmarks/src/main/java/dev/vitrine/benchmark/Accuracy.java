package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.ItemFeatures;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy of the baselines on public data: leave-last-out, full ranking, tuned on validation, measured on test.
 *
 * <p>Arguments: the folder of the data; {@code --data A,B}, {@code --models A,B}, {@code --workspaces FOLDER} to keep what
 * was imported of catalogues, and {@code --lists FILE.csv} for the lists scored with seen items masked by models fitted on
 * training only. Without {@code --models} those that need a catalogue are left out, and named, where there is none.
 */
public final class Accuracy {

    private static final int[] CUTS = {10};
    private static final Set<BaselineKind> NEED_A_CATALOGUE =
            EnumSet.of(BaselineKind.CONTENT, BaselineKind.CATEGORY_POPULARITY);

    private final Path folder;
    private final List<PublicData> data;
    private final List<BaselineKind> kinds;
    private final ListsFile lists;
    private final @Nullable String workspaces;

    private Accuracy(
            Path folder,
            List<PublicData> data,
            List<BaselineKind> kinds,
            ListsFile lists,
            @Nullable String workspaces) {
        this.workspaces = workspaces;
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
            new Accuracy(Path.of(arguments.first()), data, kinds, lists, arguments.option("--workspaces")).run();
        }
    }

    private void run() throws IOException {
        System.out.println("| data | model | fitted on | seen | users | excluded | HR@10 | NDCG@10 | MRR@10"
                + " | fit s | evaluate s | chosen |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (PublicData set : data) {
            boolean told = kinds.stream().anyMatch(NEED_A_CATALOGUE::contains);
            PublicData.Loaded loaded = told ? set.loadWithCatalogue(folder, workspaces) : set.load(folder);
            for (BaselineKind kind : kinds) {
                if (knows(loaded.dataset().features(), kind)) {
                    measure(set, loaded, kind);
                } else {
                    System.out.printf(
                            "| %s | %s | its files say nothing of items that this needs |%n", words(set), kind.id());
                }
            }
        }
    }

    private static boolean knows(ItemFeatures features, BaselineKind kind) {
        return switch (kind) {
            case CONTENT -> !features.isEmpty();
            case CATEGORY_POPULARITY ->
                features.attribute(ItemFeatures.CATEGORY).isPresent();
            default -> true;
        };
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
