package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.checkpoint.TransformerCheckpoint;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.UserBootstrap;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.hybrid.HybridRecommender;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import dev.vitrine.workspace.findings.ShuffledTies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy of the Transformer beside the tuned baselines: leave-last-out, full ranking, all fitted on training only,
 * stopped on validation, measured on test; then the mean over seeds and its paired difference to each baseline. Trained
 * with the settings of a training process.
 *
 * <p>Arguments: the folder of the data; {@code --data NAME} (of {@link PublicData}),
 * {@code --ties SEED} to shuffle events of one time, {@code --seeds N}, {@code --threads N}, {@code --baselines A,B}, {@code --set key=value,...}, {@code --memory yes} to join
 * the Transformer with item transitions, {@code --refit yes} to fit again on training and validation, with
 * {@code --chosen EPOCHS,EPOCHS,...} and {@code --joined WEIGHT,SCALE} as found for each seed before, {@code --epochs yes} to see each
 * epoch, {@code --keep FOLDER} to write what was trained as checkpoints there, one for each seed.
 */
public final class TransformerAccuracy {

    private static final String NDCG = "ndcg@10";
    private static final String HIT_RATE = "hr@10";

    private final LeaveLastOut events;
    private final String fingerprint;
    private final Arguments arguments;

    private TransformerAccuracy(SequenceDataset dataset, Arguments arguments) {
        this.events = LeaveLastOut.of(dataset);
        this.fingerprint = DatasetFingerprint.of(dataset);
        this.arguments = arguments;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(TransformerAccuracy.class, args);
        }
        Arguments arguments = Arguments.of(args);
        PublicData data = arguments
                .list("--data", List.of(PublicData.AMAZON_BEAUTY), PublicData::valueOf)
                .get(0);
        SequenceDataset read = data.load(Path.of(arguments.first())).dataset();
        String ties = arguments.option("--ties");
        SequenceDataset dataset = ties == null ? read : ShuffledTies.of(read, Long.parseLong(ties));
        new TransformerAccuracy(dataset, arguments).run();
    }

    private void run() {
        Map<BaselineKind, Map<SeenItems, EvaluationReport>> baselines = baselines();
        int seeds = Integer.parseInt(arguments.option("--seeds", "3"));
        int first = Integer.parseInt(arguments.option("--first-seed", "1"));
        List<Map<String, Map<SeenItems, EvaluationReport>>> measured = new ArrayList<>();
        for (int seed = first; seed < first + seeds; seed++) {
            measured.add(transformer(seed));
        }
        for (String model : measured.get(0).keySet()) {
            for (SeenItems seen : SeenItems.values()) {
                List<EvaluationReport> reports = measured.stream()
                        .map(of -> Objects.requireNonNull(of.get(model)))
                        .map(of -> Objects.requireNonNull(of.get(seen)))
                        .toList();
                double[] ndcg = mean(reports, NDCG);
                System.out.printf(
                        Locale.ROOT,
                        "%s mean of %d seeds, seen %s: HR@10 %s NDCG@10 %s%n",
                        model,
                        seeds,
                        seen,
                        Accuracy.text(UserBootstrap.of(mean(reports, HIT_RATE))),
                        Accuracy.text(UserBootstrap.of(ndcg)));
                baselines.forEach((kind, of) -> compare(kind, seen, ndcg, of));
            }
        }
    }

    /** By user, over the seeds. */
    private static double[] mean(List<EvaluationReport> reports, String metric) {
        double[] sum = new double[reports.get(0).ranks().length];
        for (EvaluationReport report : reports) {
            double[] values = RankingMetrics.values(metric, report.ranks());
            Arrays.setAll(sum, user -> sum[user] + values[user]);
        }
        return Arrays.stream(sum).map(value -> value / reports.size()).toArray();
    }

    private static void compare(
            BaselineKind kind, SeenItems seen, double[] mean, Map<SeenItems, EvaluationReport> reports) {
        EvaluationReport report = reports.get(seen);
        if (report != null) {
            Estimate difference = PairedBootstrap.of(mean, RankingMetrics.values(NDCG, report.ranks()));
            System.out.println("  ahead of " + kind.id() + " by " + Accuracy.text(difference));
        }
    }

    private Map<BaselineKind, Map<SeenItems, EvaluationReport>> baselines() {
        Map<BaselineKind, Map<SeenItems, EvaluationReport>> reports = new LinkedHashMap<>();
        List<BaselineKind> usual = List.of(BaselineKind.POPULARITY, BaselineKind.TRANSITION);
        for (BaselineKind kind : arguments.list("--baselines", usual, BaselineKind::valueOf)) {
            try (Baseline model = fit(kind)) {
                reports.put(kind, measure(kind.id(), model));
            }
        }
        return reports;
    }

    /** Tuned on validation; then, if asked for, fitted on it too. */
    private Baseline fit(BaselineKind kind) {
        Baseline tuned = kind.fit(events, false, Map.of(), Progress.NONE);
        if (!isRefit()) {
            return tuned;
        }
        try (tuned) {
            return kind.fit(events, true, tuned.settings(), Progress.NONE);
        }
    }

    private boolean isRefit() {
        return arguments.option("--refit") != null;
    }

    /** Epochs chosen before for a seed; null where they are to be found. */
    private @Nullable Integer chosenEpochs(long seed) {
        String chosen = arguments.option("--chosen");
        int place = (int) seed - Integer.parseInt(arguments.option("--first-seed", "1"));
        return chosen == null ? null : (Integer) Integer.parseInt(chosen.split(",", -1)[place]);
    }

    /** The Transformer alone, and joined with the memory if asked for. */
    private Map<String, Map<SeenItems, EvaluationReport>> transformer(long seed) {
        int threads = Integer.parseInt(arguments.option("--threads", "2"));
        String joined = arguments.option("--joined");
        TrainingRequest request = new TrainingRequest(
                arguments.settings("--set"),
                chosenEpochs(seed),
                null,
                seed,
                threads,
                ComputeDevice.AUTO,
                isRefit(),
                joined == null && arguments.option("--memory") != null);
        Consumer<EpochReport> listener =
                arguments.option("--epochs") == null ? epoch -> {} : epoch -> System.out.println("  " + epoch);
        TrainedTransformer trained = SequenceTrainer.train(events.dataset(), request, new TrainingControl(), listener);
        TrainingSummary summary = trained.summary();
        System.out.printf(
                Locale.ROOT,
                "transformer seed %d: %d epochs, best %d, %.0f s, validation %s, settings %s%n",
                seed,
                summary.epochs(),
                summary.bestEpoch(),
                summary.seconds(),
                summary.validation(),
                summary.settings());
        keep(trained, request);
        Map<String, Map<SeenItems, EvaluationReport>> reports = new LinkedHashMap<>();
        try (AttentiveRecommender model = trained.recommender(events.dataset().vocabulary())) {
            boolean isJoined = trained.memory() != null;
            Recommender alone = isJoined
                    ? new TransformerRecommender(
                            trained.weights(), events.dataset().vocabulary())
                    : model;
            reports.put("transformer", measure("transformer seed " + seed, alone));
            if (isJoined) {
                reports.put("hybrid", measure("hybrid seed " + seed, model));
            } else if (joined != null) {
                reports.put("hybrid", measureJoined(seed, model, joined.split(",", -1)));
            }
        }
        return reports;
    }

    private void keep(TrainedTransformer trained, TrainingRequest request) {
        String folder = arguments.option("--keep");
        if (folder != null) {
            TransformerCheckpoint.write(Path.of(folder, "seed-" + request.seed()), trained, events.dataset(), request);
        }
    }

    private Map<SeenItems, EvaluationReport> measureJoined(long seed, AttentiveRecommender model, String[] joined) {
        try (Baseline links = fit(BaselineKind.TRANSITION)) {
            Memory memory = new Memory(links, Double.parseDouble(joined[0]), Double.parseDouble(joined[1]));
            return measure("hybrid seed " + seed, new HybridRecommender(model, memory));
        }
    }

    private Map<SeenItems, EvaluationReport> measure(String name, Recommender model) {
        Map<SeenItems, EvaluationReport> reports = new LinkedHashMap<>();
        for (SeenItems seen : SeenItems.values()) {
            EvaluationReport report =
                    Evaluator.evaluate(model, events, Split.TEST, seen, new int[] {10}, fingerprint, Progress.NONE);
            System.out.printf(
                    Locale.ROOT,
                    "%s, seen %s: users %d excluded %d HR@10 %s NDCG@10 %s%n",
                    name,
                    seen,
                    report.users(),
                    report.excludedTargetSeen(),
                    Accuracy.text(report.metric(HIT_RATE)),
                    Accuracy.text(report.metric(NDCG)));
            reports.put(seen, report);
        }
        return reports;
    }
}
