package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.training.BaseModel;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Fine-tuning against training anew on exactly the same events, on Online Retail: the base knows the events up to the
 * time by which nine in ten had happened, the fine-tuned model goes on with the later ones; measured on the last event of
 * each shopper who has later ones, which neither has seen, stopped on the one before.
 *
 * <p>Arguments: the folder of the data; {@code --seeds N}, {@code --first-seed N}, {@code --threads N}, {@code --replay X},
 * {@code --frozen N}, {@code --set key=value,...} for the fine-tuning, {@code --base-set key=value,...} for all.
 */
public final class FineTuningGain {

    private static final double BASE_SHARE = 0.9;
    private static final int CUT = 10;

    private final LeaveLastOut events;
    private final LeaveLastOut baseEvents;
    private final long newest;
    private final Arguments arguments;

    private FineTuningGain(SequenceDataset dataset, Arguments arguments) {
        long[] times = LongStream.of(dataset.times()).sorted().toArray();
        this.newest = times[(int) (BASE_SHARE * (times.length - 1))];
        this.events = LeaveLastOut.of(dataset, user -> isLater(dataset, user));
        SequenceDataset before = EventsBefore.of(events, newest);
        this.baseEvents = LeaveLastOut.of(before, user -> isLater(dataset, user));
        this.arguments = arguments;
        System.out.printf(
                Locale.ROOT,
                "base: %d events of %d items; all: %d events of %d items; %d shoppers scored%n",
                before.events(),
                before.vocabulary().size(),
                dataset.events(),
                dataset.vocabulary().size(),
                events.scoredUsers().length);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(FineTuningGain.class, args);
        }
        Arguments arguments = Arguments.of(args);
        new FineTuningGain(
                        PublicData.ONLINE_RETAIL
                                .load(Path.of(arguments.first()))
                                .dataset(),
                        arguments)
                .run();
    }

    private boolean isLater(SequenceDataset dataset, int user) {
        int end = dataset.offsets()[user + 1];
        return end > dataset.offsets()[user] && dataset.times()[end - 1] > newest;
    }

    private void run() {
        int seeds = Integer.parseInt(arguments.option("--seeds", "5"));
        int first = Integer.parseInt(arguments.option("--first-seed", "1"));
        double[] tunedSum = new double[0];
        double[] anewSum = new double[0];
        BestTime tunedInAll = new BestTime();
        BestTime anewInAll = new BestTime();
        for (int seed = first; seed < first + seeds; seed++) {
            double[] anew;
            double[] tuned;
            BestTime anewTime = new BestTime();
            try (TrainedTransformer trained = train(events, seed, anewTime)) {
                anew = measure("trained anew", seed, trained, anewTime);
            }
            BestTime tunedTime;
            try (BaseModel base = base(seed)) {
                tunedTime = new BestTime();
                try (TrainedTransformer trained = fineTune(seed, base, tunedTime)) {
                    tuned = measure("fine-tuned", seed, trained, tunedTime);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "  share of NDCG@10 %.3f, %s%n",
                    mean(tuned) / mean(anew),
                    tunedTime.shareOf(anewTime));
            tunedInAll.add(tunedTime);
            anewInAll.add(anewTime);
            tunedSum = sum(tunedSum, tuned);
            anewSum = sum(anewSum, anew);
            tell(tunedSum, anewSum, seed - first + 1);
            System.out.println("  of all of them " + tunedInAll.shareOf(anewInAll));
        }
    }

    /** The mean of the seeds so far. */
    private static void tell(double[] tunedSum, double[] anewSum, int seeds) {
        Estimate difference = PairedBootstrap.of(divided(tunedSum, seeds), divided(anewSum, seeds));
        System.out.printf(
                Locale.ROOT,
                "mean of %d seeds: fine-tuned %.4f, anew %.4f, share %.3f, difference %s%n",
                seeds,
                mean(tunedSum) / seeds,
                mean(anewSum) / seeds,
                mean(tunedSum) / mean(anewSum),
                Accuracy.text(difference));
    }

    private BaseModel base(long seed) {
        BestTime time = new BestTime();
        TrainedTransformer trained = train(baseEvents, seed, time);
        System.out.printf(
                Locale.ROOT,
                "base seed %d: best epoch %d after %.0f s%n",
                seed,
                trained.summary().bestEpoch(),
                time.seconds);
        return new BaseModel(
                trained.weights(),
                baseEvents.dataset().vocabulary(),
                baseEvents.dataset().behaviourTypes(),
                trained.summary().settings(),
                newest);
    }

    private TrainedTransformer fineTune(long seed, BaseModel base, BestTime time) {
        return SequenceTrainer.fineTune(
                events, request(seed, "--set").withFineTuning(how()), base, new TrainingControl(), time::hear);
    }

    private TrainedTransformer train(LeaveLastOut split, long seed, BestTime time) {
        return SequenceTrainer.train(split, request(seed, "--base-set"), new TrainingControl(), time::hear);
    }

    private TrainingRequest request(long seed, String settings) {
        int threads = Integer.parseInt(arguments.option("--threads", "2"));
        return new TrainingRequest(
                arguments.settings(settings), null, null, seed, threads, ComputeDevice.AUTO, false, false);
    }

    private FineTuning how() {
        double replay = Double.parseDouble(arguments.option("--replay", Double.toString(FineTuning.DEFAULT_REPLAY)));
        return new FineTuning("", replay, Integer.parseInt(arguments.option("--frozen", "0")));
    }

    private double[] measure(String name, long seed, TrainedTransformer trained, BestTime time) {
        AttentiveRecommender model = trained.recommender(events.dataset().vocabulary());
        double[] ranks = TargetRanker.rank(
                        model, events, events.scoredUsers(), Split.TEST, SeenItems.KEPT, Progress.NONE)
                .ranks();
        double[] values = RankingMetrics.NDCG.at(ranks, CUT);
        System.out.printf(
                Locale.ROOT,
                "%s seed %d: best epoch %d of %d after %.0f s, test NDCG@10 %.4f HR@10 %.4f%n",
                name,
                seed,
                trained.summary().bestEpoch(),
                trained.summary().epochs(),
                time.seconds,
                mean(values),
                RankingMetrics.HR.mean(ranks, CUT));
        return values;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double[] divided(double[] values, int by) {
        return Arrays.stream(values).map(value -> value / by).toArray();
    }

    private static double[] sum(double[] first, double[] second) {
        double[] sum = second.clone();
        for (int at = 0; at < first.length; at++) {
            sum[at] += first[at];
        }
        return sum;
    }

    /** When the best epoch was there, and what the processors had done since this was made. */
    private static final class BestTime {

        private final Cost cost = Cost.fromNow();
        private double seconds;
        private double cpuSeconds;

        void hear(EpochReport epoch) {
            if (epoch.best()) {
                seconds = epoch.seconds();
                cpuSeconds = cost.cpuSeconds();
            }
        }

        void add(BestTime other) {
            seconds += other.seconds;
            cpuSeconds += other.cpuSeconds;
        }

        String shareOf(BestTime whole) {
            return String.format(
                    Locale.ROOT,
                    "of seconds to best %.3f, of CPU seconds %.3f",
                    seconds / whole.seconds,
                    cpuSeconds / whole.cpuSeconds);
        }
    }
}
