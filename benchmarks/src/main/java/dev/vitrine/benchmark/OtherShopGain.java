package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.training.BaseModel;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.OtherShop;
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
import java.util.Set;

/**
 * Going on from another shop's model against training anew with the same settings, both told texts: validation, test
 * (full ranking, seen items masked) and time to the best epoch, and the paired difference in test NDCG@10, means of the
 * seeds.
 *
 * <p>Arguments: the folder of the data; {@code --from NAME} and {@code --data NAME} (of {@link PublicData}),
 * {@code --shoppers N} to learn from so many of the shop's only, as one that
 * begins has few, while the test stays that of all; {@code --seeds N},
 * {@code --first-seed N}, {@code --threads N}, {@code --base-set key=value,...} for the other shop's model, {@code --set} for
 * both on this shop, {@code --workspaces FOLDER} to keep imports and texts' vectors.
 */
public final class OtherShopGain {

    private static final int CUT = 10;
    private static final String ANEW = "anew";
    private static final String TUNED = "from the other shop";

    /** What a model of another shop lays down, so that the one trained anew has it too. */
    private static final Set<String> SHAPE =
            Set.of("dimension", "layers", "heads", "length", "feed-forward", "dropout", "blocks", "direction");

    private final LeaveLastOut theirs;
    private final LeaveLastOut own;
    private final LeaveLastOut tested;
    private final Arguments arguments;
    private final Map<String, double[]> sums = new LinkedHashMap<>(); // test NDCG@10 of each shopper, seeds added

    private OtherShopGain(SequenceDataset theirs, SequenceDataset all, Arguments arguments) {
        String shoppers = arguments.option("--shoppers");
        SequenceDataset own = shoppers == null ? all : FewShoppers.of(all, Integer.parseInt(shoppers));
        this.theirs = LeaveLastOut.of(theirs);
        this.own = LeaveLastOut.of(own);
        this.tested = LeaveLastOut.of(all);
        this.arguments = arguments;
        System.out.printf(
                Locale.ROOT,
                "other shop: %d events of %d shoppers and %d items; this one: %d of %d and %d, tested on %d shoppers%n",
                theirs.events(),
                theirs.users(),
                theirs.vocabulary().size(),
                own.events(),
                own.users(),
                own.vocabulary().size(),
                tested.scoredUsers().length);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(OtherShopGain.class, args);
        }
        Arguments arguments = Arguments.of(args);
        SequenceDataset theirs = load(arguments, "--from", PublicData.AMAZON_OFFICE);
        SequenceDataset own = load(arguments, "--data", PublicData.ONLINE_RETAIL);
        new OtherShopGain(theirs, own, arguments).run();
    }

    private static SequenceDataset load(Arguments arguments, String option, PublicData usual) throws IOException {
        return arguments
                .list(option, List.of(usual), PublicData::valueOf)
                .get(0)
                .loadWithCatalogue(Path.of(arguments.first()), arguments.option("--workspaces"))
                .dataset();
    }

    private void run() {
        int seeds = Integer.parseInt(arguments.option("--seeds", "3"));
        int first = Integer.parseInt(arguments.option("--first-seed", "1"));
        for (int seed = first; seed < first + seeds; seed++) {
            try (BaseModel base = base(seed)) {
                Map<String, String> settings = new LinkedHashMap<>(base.settings());
                settings.keySet().retainAll(SHAPE);
                settings.put("use-text", "true");
                settings.putAll(arguments.settings("--set"));
                trainAnew(settings, seed);
                goOn(base, seed);
            }
            tell(seed - first + 1);
        }
    }

    private void trainAnew(Map<String, String> settings, int seed) {
        BestTime time = new BestTime();
        try (TrainedTransformer anew =
                SequenceTrainer.train(own, request(seed, settings), new TrainingControl(), time::hear)) {
            measure(ANEW, seed, anew, time);
        }
    }

    private void goOn(BaseModel base, int seed) {
        OtherShop shop = new OtherShop("other", "base", "");
        FineTuning how = new FineTuning("", 0, shop);
        TrainingRequest request = request(seed, arguments.settings("--set")).withFineTuning(how);
        BestTime time = new BestTime();
        try (TrainedTransformer tuned =
                SequenceTrainer.fineTune(own, request, base, new TrainingControl(), time::hear)) {
            measure(TUNED, seed, tuned, time);
        }
    }

    private BaseModel base(long seed) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("use-text", "true"));
        settings.putAll(arguments.settings("--base-set"));
        BestTime time = new BestTime();
        TrainedTransformer trained =
                SequenceTrainer.train(theirs, request(seed, settings), new TrainingControl(), time::hear);
        System.out.printf(
                Locale.ROOT,
                "other shop's model, seed %d: best epoch %d after %.0f s, %s%n",
                seed,
                trained.summary().bestEpoch(),
                time.seconds,
                trained.summary().validation());
        return new BaseModel(
                trained.weights(),
                theirs.dataset().vocabulary(),
                theirs.dataset().behaviourTypes(),
                trained.summary().settings(),
                null);
    }

    private TrainingRequest request(long seed, Map<String, String> settings) {
        int threads = Integer.parseInt(arguments.option("--threads", "2"));
        return new TrainingRequest(settings, null, null, seed, threads, ComputeDevice.CPU.id(), false, false);
    }

    private void measure(String name, long seed, TrainedTransformer trained, BestTime time) {
        double[] ranks = TargetRanker.rank(
                        trained.recommender(own.dataset().vocabulary()),
                        tested,
                        tested.scoredUsers(),
                        Split.TEST,
                        SeenItems.MASKED,
                        Progress.NONE)
                .ranks();
        double[] values = RankingMetrics.NDCG.at(ranks, CUT);
        System.out.printf(
                Locale.ROOT,
                "%s, seed %d: best epoch %d of %d after %.0f s (%.0f s in all), after epoch 1 %.4f, validation NDCG@10 %.4f,"
                        + " test NDCG@10 %.4f HR@10 %.4f%n",
                name,
                seed,
                trained.summary().bestEpoch(),
                trained.summary().epochs(),
                time.seconds,
                trained.summary().seconds(),
                time.firstNdcg,
                trained.summary().validation().get("ndcg@10"),
                mean(values),
                RankingMetrics.HR.mean(ranks, CUT));
        sums.merge(name, values, OtherShopGain::sum);
    }

    private void tell(int seeds) {
        double[] anew = divided(ANEW, seeds);
        System.out.printf(Locale.ROOT, "mean of %d seeds: anew %.4f%n", seeds, mean(anew));
        double[] tuned = divided(TUNED, seeds);
        System.out.printf(
                Locale.ROOT,
                "  from the other shop %.4f, more than anew by %s%n",
                mean(tuned),
                Accuracy.text(PairedBootstrap.of(tuned, anew)));
    }

    private double[] divided(String name, int by) {
        return Arrays.stream(sums.getOrDefault(name, new double[0]))
                .map(value -> value / by)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double[] sum(double[] first, double[] second) {
        double[] sum = new double[first.length];
        Arrays.setAll(sum, at -> first[at] + second[at]);
        return sum;
    }

    /** When the best epoch was there, and how good the first was. */
    private static final class BestTime {

        private double seconds;
        private double firstNdcg;

        void hear(EpochReport epoch) {
            seconds = epoch.best() ? epoch.seconds() : seconds;
            firstNdcg = epoch.epoch() == 1 ? epoch.validationNdcg() : firstNdcg;
        }
    }
}
