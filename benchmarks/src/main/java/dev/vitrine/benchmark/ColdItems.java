package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
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
import dev.vitrine.engine.evaluation.TargetRanks;
import dev.vitrine.engine.evaluation.UserBootstrap;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Items that nobody had: all events of a random tenth of Amazon Office's items are withheld from training and validation;
 * of the test targets that are such items, how many are among the first ten, by the content model and by a Transformer that
 * is told texts and brands, by itself and with {@code new-items}, beside chance. The same for the other targets. Full
 * ranking, seen items masked.
 *
 * <p>Arguments: the folder of the data; {@code --workspaces FOLDER} to keep the import and the texts' vectors there,
 * {@code --seeds N}, {@code --first-seed N}, {@code --threads N}, {@code --set key=value,...} for the Transformer.
 */
public final class ColdItems {

    private static final double SHARE = 0.1;
    private static final int CUT = 10;
    private static final String CONTENT = "content";
    private static final List<String> KINDS = List.of("withheld", "known", "all");

    private final LeaveLastOut events;
    private final Arguments arguments;
    private final Map<String, List<double[]>> hits = new LinkedHashMap<>(); // by model and kind of target, each seed's

    private ColdItems(SequenceDataset dataset, Arguments arguments) {
        this.events = LeaveLastOut.of(dataset);
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
        System.out.printf(Locale.ROOT, "targets of %d seeds together:%n", seeds);
        for (String model : List.of(CONTENT, "transformer", "transformer with new-items")) {
            for (String kind : KINDS) {
                double[] own = together(model, kind);
                System.out.printf(
                        Locale.ROOT,
                        "  %s, %s: HR@10 %s, ahead of content by %s, %d targets%n",
                        model,
                        kind,
                        Accuracy.text(UserBootstrap.of(own)),
                        Accuracy.text(PairedBootstrap.of(own, together(CONTENT, kind))),
                        own.length);
            }
        }
    }

    private double[] together(String model, String kind) {
        return Objects.requireNonNull(hits.get(model + kind)).stream()
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    private void run(int seed) {
        boolean[] cold = coldItems(seed);
        LeaveLastOut warm = WithoutItems.of(events, cold, true);
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d of %d items withheld; by chance %.4f%n",
                seed,
                (int) IntStream.range(0, cold.length).filter(item -> cold[item]).count(),
                cold.length - 1,
                (double) CUT / (cold.length - 1));
        try (Recommender model = BaselineKind.CONTENT.fit(warm, false, Map.of(), Progress.NONE)) {
            measure(CONTENT, model, cold);
        }
        Map<String, String> settings =
                new LinkedHashMap<>(Map.of("use-text", "true", "use-brand", "true", "new-items", "true"));
        settings.putAll(arguments.settings("--set"));
        int threads = Integer.parseInt(arguments.option("--threads", "2"));
        TrainingRequest request =
                new TrainingRequest(settings, null, null, seed, threads, ComputeDevice.CPU.id(), false, false);
        try (TrainedTransformer trained = SequenceTrainer.train(warm, request, new TrainingControl(), epoch -> {})) {
            System.out.println("  " + trained.summary());
            // Not closed: the weights are closed with what was trained.
            measure(
                    "transformer",
                    new TransformerRecommender(trained.weights(), warm.dataset().vocabulary()),
                    cold);
            measure(
                    "transformer with new-items",
                    trained.recommender(warm.dataset().vocabulary()),
                    cold);
        }
    }

    private boolean[] coldItems(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = events.dataset().vocabulary().size();
        boolean[] cold = new boolean[items + 1];
        int wanted = (int) Math.round(SHARE * items);
        while (wanted > 0) {
            int item = 1 + random.nextInt(items);
            wanted -= cold[item] ? 0 : 1;
            cold[item] = true;
        }
        return cold;
    }

    private void measure(String name, Recommender model, boolean[] cold) {
        TargetRanks ranks =
                TargetRanker.rank(model, events, events.scoredUsers(), Split.TEST, SeenItems.MASKED, Progress.NONE);
        IntPredicate withheld = place -> cold[events.target(ranks.users()[place], Split.TEST)];
        keep(name, "withheld", ranks, withheld);
        keep(name, "known", ranks, withheld.negate());
        keep(name, "all", ranks, place -> true);
    }

    private void keep(String name, String kind, TargetRanks ranks, IntPredicate which) {
        double[] own = IntStream.range(0, ranks.users().length)
                .filter(which)
                .mapToDouble(place -> ranks.ranks()[place])
                .toArray();
        double[] hit = RankingMetrics.HR.at(own, CUT);
        hits.computeIfAbsent(name + kind, key -> new ArrayList<>()).add(hit);
        System.out.printf(
                Locale.ROOT,
                "  %s, %s: HR@10 %s of %d%n",
                name,
                kind,
                Accuracy.text(UserBootstrap.of(hit)),
                hit.length);
    }
}
