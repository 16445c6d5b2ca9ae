package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.TopK;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Our side of the {@link SpeedRace}, in a process with a training process's settings; prints what took how many seconds, and
 * how many of the processors.
 *
 * <p>Arguments: the file of sequences, {@code --epochs N} to train, {@code --best yes} to train until it is no longer better, or {@code --rankings N} to rank, {@code --seed},
 * {@code --threads}, and {@code --set key=value,...}.
 */
public final class RacingEngine {

    private static final int TOP = 20;
    private static final int AT_ONCE = 2048;

    /** Of the peer, where the two differ. */
    private static final Map<String, String> LIKE_THE_PEER = Map.of(
            "dimension", "64", "layers", "1", "heads", "1", "length", "50", "dropout", "0.2", "learning-rate", "0.001");

    private final SequenceDataset dataset;
    private final Arguments arguments;

    private RacingEngine(SequenceDataset dataset, Arguments arguments) {
        this.dataset = dataset;
        this.arguments = arguments;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        PublicData.Sequences sequences = new PublicData.Sequences();
        PublicData.AMAZON_BEAUTY.read(Path.of(arguments.first()), sequences);
        RacingEngine engine = new RacingEngine(sequences.load().dataset(), arguments);
        if (arguments.option("--best") != null) {
            engine.trainToItsBest();
        } else if (arguments.option("--epochs") != null) {
            engine.train(Integer.parseInt(arguments.option("--epochs", "1")));
        } else {
            engine.rank(Integer.parseInt(arguments.option("--rankings", "1")));
        }
    }

    /** On the very events the peer trains on: without the last, and then refitted, nothing is kept back to validate on. */
    private void train(int epochs) {
        TrainingRequest request =
                new TrainingRequest(settings(), epochs, null, seed(), threads(), ComputeDevice.CPU.id(), true, false);
        AtomicReference<Cost> cost = new AtomicReference<>(Cost.fromNow());
        SequenceTrainer.train(withoutLast(dataset), request, new TrainingControl(), epoch -> {
                    print("train", cost.getAndSet(Cost.fromNow()));
                })
                .close();
        System.out.printf(Locale.ROOT, "memory %d%n", ProcessMemory.peakKilobytes() / 1024);
    }

    /** As a training does by itself, with validation after each epoch, whose NDCG@10 is told. */
    private void trainToItsBest() {
        TrainingRequest request =
                new TrainingRequest(settings(), null, null, seed(), threads(), ComputeDevice.CPU.id(), false, false);
        SequenceTrainer.train(dataset, request, new TrainingControl(), epoch -> {
                    System.out.printf(Locale.ROOT, "epoch %d ndcg %.4f%n", epoch.epoch(), epoch.validationNdcg());
                })
                .close();
    }

    /** With the weights training starts from: what is measured does not depend on their values. */
    private void rank(int times) {
        TrainingConfig config = TrainingConfig.forData(dataset).withSettings(settings());
        TransformerWeights weights =
                TransformerWeights.initial(config.modelFor(dataset), seed(), ComputeDevice.of(ComputeDevice.CPU.id()));
        LeaveLastOut events = LeaveLastOut.of(dataset);
        String fingerprint = DatasetFingerprint.of(dataset);
        try (Recommender model = new TransformerRecommender(weights, dataset.vocabulary())) {
            for (int time = 0; time < times; time++) {
                Cost evaluation = Cost.fromNow();
                Evaluator.evaluate(
                        model, events, Split.TEST, SeenItems.MASKED, new int[] {10}, fingerprint, Progress.NONE);
                print("evaluate", evaluation);
                Cost lists = Cost.fromNow();
                rankAll(model, events);
                print("top", lists);
            }
        }
    }

    private static void rankAll(Recommender model, LeaveLastOut events) {
        int[] users = events.scoredUsers();
        for (int from = 0; from < users.length; from += AT_ONCE) {
            List<History> histories = new ArrayList<>();
            for (int at = from; at < Math.min(users.length, from + AT_ONCE); at++) {
                histories.add(events.history(users[at], Split.TEST));
            }
            model.scoreEachAtOnce(histories, (history, scores) -> TopK.of(scores, TOP, item -> false));
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(LIKE_THE_PEER);
        settings.putAll(arguments.settings("--set"));
        return settings;
    }

    private long seed() {
        return Long.parseLong(arguments.option("--seed", "1"));
    }

    private int threads() {
        return Integer.parseInt(arguments.option("--threads", "2"));
    }

    private static SequenceDataset withoutLast(SequenceDataset whole) {
        int users = whole.users();
        int[] offsets = new int[users + 1];
        int[] items = new int[whole.events() - users];
        for (int user = 0; user < users; user++) {
            int from = whole.offsets()[user];
            int kept = whole.offsets()[user + 1] - from - 1;
            offsets[user + 1] = offsets[user] + kept;
            System.arraycopy(whole.items(), from, items, offsets[user], kept);
        }
        long[] times = new long[items.length];
        Arrays.fill(times, SequenceDataset.NO_TIME);
        return new SequenceDataset(
                whole.options(),
                whole.vocabulary(),
                whole.behaviourTypes(),
                whole.userKeys(),
                offsets,
                items,
                times,
                new byte[items.length]);
    }

    private static void print(String work, Cost cost) {
        System.out.printf(Locale.ROOT, "%s %.3f %.3f%n", work, cost.seconds(), cost.cpuSeconds());
    }
}
