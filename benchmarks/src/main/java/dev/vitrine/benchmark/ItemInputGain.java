package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What each input of the Transformer is worth by itself: trained without any, then with one alone, with all else the same;
 * test split, full ranking, and the paired difference in NDCG@10 over the same shoppers, means of the seeds.
 *
 * <p>Arguments: the folder of the data; {@code --data NAME} (of {@link PublicData}), {@code --inputs A,B} such as
 * {@code time-gap,text}, {@code --seen masked|kept}, {@code --seeds N}, {@code --threads N}, {@code --set key=value,...},
 * {@code --workspaces FOLDER} to keep imports and texts' vectors.
 */
public final class ItemInputGain {

    private static final String NOTHING = "nothing";
    private static final String BEHAVIOUR = "behaviour";
    private static final String TIME_GAP = "time-gap";

    private final LeaveLastOut events;
    private final Arguments arguments;

    private ItemInputGain(SequenceDataset dataset, Arguments arguments) {
        this.events = LeaveLastOut.of(dataset);
        this.arguments = arguments;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(ItemInputGain.class, args);
        }
        Arguments arguments = Arguments.of(args);
        PublicData data = arguments
                .list("--data", List.of(PublicData.AMAZON_OFFICE), PublicData::valueOf)
                .get(0);
        SequenceDataset dataset = data.loadWithCatalogue(Path.of(arguments.first()), arguments.option("--workspaces"))
                .dataset();
        new ItemInputGain(dataset, arguments).run();
    }

    private void run() {
        Map<String, double[]> gains = new LinkedHashMap<>();
        gains.put(NOTHING, mean(NOTHING));
        for (String input : inputs()) {
            gains.put(input, mean(input));
            System.out.printf(
                    Locale.ROOT,
                    "%s: NDCG@10 more than without by %s%n",
                    input,
                    Accuracy.text(PairedBootstrap.of(gains.get(input), gains.get(NOTHING))));
        }
    }

    private List<String> inputs() {
        String asked = arguments.option("--inputs");
        if (asked != null) {
            return List.of(asked.split(",", -1));
        }
        ItemFeatures features = events.dataset().features();
        boolean timed = LongStream.of(events.dataset().times()).anyMatch(time -> time != SequenceDataset.NO_TIME);
        return Stream.of(
                        BEHAVIOUR,
                        TIME_GAP,
                        ItemFeatures.CATEGORY,
                        ItemFeatures.BRAND,
                        ItemFeatures.PRICE,
                        ItemFeatures.TEXT)
                .filter(input -> switch (input) {
                    case BEHAVIOUR -> events.dataset().behaviourTypes().size() > 1;
                    case TIME_GAP -> timed;
                    case ItemFeatures.TEXT -> features.text() != null;
                    default -> features.attribute(input).isPresent();
                })
                .toList();
    }

    /** NDCG@10 of each user, mean of the seeds. */
    private double[] mean(String input) {
        int seeds = Integer.parseInt(arguments.option("--seeds", "1"));
        double[] sum = new double[0];
        for (int seed = 1; seed <= seeds; seed++) {
            double[] values = measure(input, seed);
            sum = sum.length == 0 ? values : sum(sum, values);
        }
        return Arrays.stream(sum).map(value -> value / seeds).toArray();
    }

    private double[] measure(String input, int seed) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("use-" + BEHAVIOUR, "false"));
        settings.putAll(arguments.settings("--set"));
        if (!input.equals(NOTHING)) {
            settings.put("use-" + input, "true");
        }
        int threads = Integer.parseInt(arguments.option("--threads", "2"));
        TrainingRequest request =
                new TrainingRequest(settings, null, null, seed, threads, ComputeDevice.CPU.id(), false, false);
        SeenItems seen = SeenItems.valueOf(arguments.option("--seen", "masked").toUpperCase(Locale.ROOT));
        TrainedTransformer trained =
                SequenceTrainer.train(events.dataset(), request, new TrainingControl(), epoch -> {});
        try (Recommender model = trained.recommender(events.dataset().vocabulary())) {
            EvaluationReport report = Evaluator.evaluate(
                    model,
                    events,
                    Split.TEST,
                    seen,
                    new int[] {10},
                    DatasetFingerprint.of(events.dataset()),
                    Progress.NONE);
            System.out.printf(
                    Locale.ROOT,
                    "%s, seed %d: epochs %d best %d, %.0f s, validation %s, HR@10 %s NDCG@10 %s%n",
                    input,
                    seed,
                    trained.summary().epochs(),
                    trained.summary().bestEpoch(),
                    trained.summary().seconds(),
                    trained.summary().validation(),
                    Accuracy.text(report.metric("hr@10")),
                    Accuracy.text(report.metric("ndcg@10")));
            return RankingMetrics.values("ndcg@10", report.ranks());
        }
    }

    private static double[] sum(double[] first, double[] second) {
        double[] sum = new double[first.length];
        Arrays.setAll(sum, at -> first[at] + second[at]);
        return sum;
    }
}
