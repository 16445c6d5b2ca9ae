package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.evaluation.UserBootstrap;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Items that nobody had: all events of a random tenth of Amazon Office's items are withheld from training; of the test
 * targets that are such items, how many are among the first ten, by the content model and by a Transformer that is told
 * texts and brands, beside chance. Full ranking, seen items masked.
 *
 * <p>Arguments: the folder of the data; {@code --workspaces FOLDER} to keep the import and the texts' vectors there,
 * {@code --seeds N}, {@code --first-seed N}, {@code --threads N}, {@code --set key=value,...} for the Transformer.
 */
public final class ColdItems {

    private static final double SHARE = 0.1;
    private static final int CUT = 10;

    private final SequenceDataset dataset;
    private final Arguments arguments;

    private ColdItems(SequenceDataset dataset, Arguments arguments) {
        this.dataset = dataset;
        this.arguments = arguments;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(ColdItems.class, args);
        }
        Arguments arguments = Arguments.of(args);
        SequenceDataset dataset = PublicData.AMAZON_OFFICE
                .loadWithCatalogue(Path.of(arguments.first()), arguments.option("--workspaces"))
                .dataset();
        new ColdItems(dataset, arguments).run();
    }

    private void run() {
        int first = Integer.parseInt(arguments.option("--first-seed", "1"));
        int seeds = Integer.parseInt(arguments.option("--seeds", "1"));
        for (int seed = first; seed < first + seeds; seed++) {
            run(seed);
        }
    }

    private void run(int seed) {
        boolean[] cold = coldItems(seed);
        LeaveLastOut all = LeaveLastOut.of(dataset);
        LeaveLastOut warm = LeaveLastOut.of(without(cold));
        int[] users = IntStream.of(all.scoredUsers())
                .filter(user -> cold[all.target(user, Split.TEST)])
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d of %d items withheld, %d of %d test targets among them; by chance %.4f%n",
                seed,
                (int) IntStream.range(0, cold.length).filter(item -> cold[item]).count(),
                dataset.vocabulary().size(),
                users.length,
                all.scoredUsers().length,
                (double) CUT / dataset.vocabulary().size());
        double[] content;
        try (Recommender model = BaselineKind.CONTENT.fit(warm, false, Map.of(), Progress.NONE)) {
            content = measure("content", model, all, users);
        }
        Map<String, String> settings = new LinkedHashMap<>(Map.of("use-text", "true", "use-brand", "true"));
        settings.putAll(arguments.settings("--set"));
        int threads = Integer.parseInt(arguments.option("--threads", "2"));
        TrainingRequest request =
                new TrainingRequest(settings, null, null, seed, threads, ComputeDevice.CPU.id(), false, false);
        TrainedTransformer trained = SequenceTrainer.train(warm.dataset(), request, new TrainingControl(), epoch -> {});
        System.out.println(trained.summary());
        try (Recommender model = trained.recommender(dataset.vocabulary())) {
            double[] transformer = measure("transformer", model, all, users);
            System.out.println("  transformer ahead of content by "
                    + Accuracy.text(PairedBootstrap.of(
                            RankingMetrics.HR.at(transformer, CUT), RankingMetrics.HR.at(content, CUT))));
        }
    }

    private boolean[] coldItems(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] cold = new boolean[dataset.vocabulary().size() + 1];
        int wanted = (int) Math.round(SHARE * dataset.vocabulary().size());
        while (wanted > 0) {
            int item = 1 + random.nextInt(dataset.vocabulary().size());
            wanted -= cold[item] ? 0 : 1;
            cold[item] = true;
        }
        return cold;
    }

    /** The events on all other items; the vocabulary stays. */
    private SequenceDataset without(boolean[] cold) {
        int[] offsets = new int[dataset.users() + 1];
        int[] kept = new int[dataset.events()];
        int end = 0;
        for (int user = 0; user < dataset.users(); user++) {
            for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
                if (!cold[dataset.items()[event]]) {
                    kept[end++] = event;
                }
            }
            offsets[user + 1] = end;
        }
        int[] events = Arrays.copyOf(kept, end);
        byte[] behaviours = new byte[end];
        for (int at = 0; at < end; at++) {
            behaviours[at] = dataset.behaviours()[events[at]];
        }
        return new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                dataset.userKeys(),
                offsets,
                IntStream.of(events).map(event -> dataset.items()[event]).toArray(),
                IntStream.of(events).mapToLong(event -> dataset.times()[event]).toArray(),
                behaviours,
                dataset.features());
    }

    /** Ranks of the withheld targets; prints them, and the figure over all users. */
    private static double[] measure(String name, Recommender model, LeaveLastOut events, int[] users) {
        double[] ranks = ranks(model, events, users);
        double[] everybody = ranks(model, events, events.scoredUsers());
        System.out.printf(
                Locale.ROOT,
                "  %s: HR@10 of withheld targets %s, of all %s%n",
                name,
                Accuracy.text(UserBootstrap.of(RankingMetrics.HR.at(ranks, CUT))),
                Accuracy.text(UserBootstrap.of(RankingMetrics.HR.at(everybody, CUT))));
        return ranks;
    }

    private static double[] ranks(Recommender model, LeaveLastOut events, int[] users) {
        return TargetRanker.rank(model, events, users, Split.TEST, SeenItems.MASKED, Progress.NONE)
                .ranks();
    }
}
