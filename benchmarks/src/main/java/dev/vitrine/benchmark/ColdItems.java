package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.data.WithoutItems;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.evaluation.UserBootstrap;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.ContentRecommender;
import dev.vitrine.engine.hybrid.ContentSearch;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
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
 * {@code --seeds N}, {@code --first-seed N}, {@code --threads N}, {@code --set key=value,...} for the Transformer, {@code --content yes} to
 * join it with the content, with weights chosen on validation.
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
        LeaveLastOut warm = LeaveLastOut.of(WithoutItems.of(dataset, cold));
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
        TrainedTransformer trained = train(warm, request);
        try (AttentiveRecommender model = trained.recommender(dataset.vocabulary())) {
            double[] transformer = measure("transformer", model, all, users);
            compare("transformer", transformer, content);
            if (arguments.option("--content") != null) {
                ContentRecommender joined = new ContentRecommender(model, joined(warm, request));
                compare("joined", measure("transformer joined with content", joined, all, users), content);
            }
        }
    }

    private static TrainedTransformer train(LeaveLastOut events, TrainingRequest request) {
        TrainedTransformer trained =
                SequenceTrainer.train(events.dataset(), request, new TrainingControl(), epoch -> {});
        System.out.println("  " + trained.summary());
        return trained;
    }

    private static void compare(String name, double[] model, double[] content) {
        System.out.printf(
                "  %s ahead of content by %s%n",
                name,
                Accuracy.text(
                        PairedBootstrap.of(RankingMetrics.HR.at(model, CUT), RankingMetrics.HR.at(content, CUT))));
    }

    /** Weights chosen with a network that lacks another tenth of the items, on validation; all else is that of warm. */
    private static ContentMemory joined(LeaveLastOut warm, TrainingRequest request) {
        LeaveLastOut fewer =
                LeaveLastOut.of(WithoutItems.of(warm.dataset(), ContentSearch.withheld(warm, request.seed())));
        try (TrainedTransformer trained = train(fewer, request);
                Baseline content = BaselineKind.CONTENT.fit(fewer, false, Map.of(), Progress.NONE);
                Baseline whole = BaselineKind.CONTENT.fit(warm, false, content.settings(), Progress.NONE)) {
            Recommender network =
                    new TransformerRecommender(trained.weights(), warm.dataset().vocabulary());
            ContentMemory chosen =
                    new ContentSearch(content, ContentMemory.trainedOn(fewer), warm).best(network, Progress.NONE);
            System.out.printf(
                    Locale.ROOT,
                    "  chosen: content %s, weight %.1f, of new items %.1f, scale %.0f%n",
                    content.settings(),
                    chosen.weight(),
                    chosen.newWeight(),
                    chosen.scale());
            return new ContentMemory(
                    whole, ContentMemory.trainedOn(warm), chosen.weight(), chosen.newWeight(), chosen.scale());
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
