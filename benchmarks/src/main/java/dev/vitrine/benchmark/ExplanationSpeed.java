package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.explanation.AttentionFlow;
import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.IntegratedGradients;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * CPU and time that explanations take of a model with 2 layers, 4 heads and 64 dimensions that reads a long history.
 *
 * <p>Arguments: events of the history, {@code --items} of the catalogue, {@code --runs} of each kind, {@code --layers} of
 * the model where it is to have more.
 */
public final class ExplanationSpeed {

    private static final int BEHAVIOURS = 3;
    private static final int RANDOM_ORDERS = 5;

    /** Seconds. */
    private static final double SHORTEST = 0.2;

    private final TransformerRecommender model;
    private final History history;
    private final int runs;

    private ExplanationSpeed(int events, int items, int runs, int layers) {
        TransformerConfig config = new TransformerConfig(items, BEHAVIOURS, 1, 64, layers, 4, events, 64, 0);
        model = new TransformerRecommender(
                TransformerWeights.initial(config, 1, ComputeDevice.CPU),
                new ItemVocabulary(IntStream.rangeClosed(1, items)
                        .mapToObj(Integer::toString)
                        .toList()));
        history = history(events, items);
        this.runs = runs;
    }

    public static void main(String[] args) {
        Arguments arguments = Arguments.of(args);
        new ExplanationSpeed(
                        Integer.parseInt(arguments.first()),
                        Integer.parseInt(arguments.option("--items", "600")),
                        Integer.parseInt(arguments.option("--runs", "20")),
                        Integer.parseInt(arguments.option("--layers", "2")))
                .run();
    }

    private static History history(int events, int items) {
        Random random = new Random(1);
        long[] times = new long[events];
        Arrays.fill(times, SequenceDataset.NO_TIME);
        byte[] behaviours = new byte[events];
        random.nextBytes(behaviours);
        for (int event = 0; event < events; event++) {
            behaviours[event] = (byte) Math.floorMod(behaviours[event], BEHAVIOURS);
        }
        return new History(random.ints(events, 1, items + 1).toArray(), times, behaviours);
    }

    private void run() {
        ItemStandings standings = new ItemStandings(model, 1, item -> false, Progress.NONE);
        AttentionWeights attention = model.attend(history).attention();
        float[] row = attention.lastRow(attention.layers() - 1);
        float[] effects = LeaveOneOut.of(standings, history).values();
        measure("attention of all heads, with the scores", () -> model.attend(history));
        measure("leave-one-out", () -> LeaveOneOut.of(standings, history));
        measure(
                "integrated gradients, %d steps".formatted(IntegratedGradients.DEFAULT_STEPS),
                () -> IntegratedGradients.of(model, history, 1, IntegratedGradients.DEFAULT_STEPS));
        measure("rollout", () -> AttentionRollout.of(attention));
        measure("flow", () -> AttentionFlow.of(attention));
        measure(
                "deletion and insertion against %d random orders".formatted(RANDOM_ORDERS),
                () -> Faithfulness.of(standings, history, row, effects, RANDOM_ORDERS));
        model.close();
    }

    private void measure(String what, Runnable work) {
        for (int warmUp = 0; warmUp < Math.max(1, runs); warmUp++) {
            work.run();
        }
        Cost once = Cost.fromNow();
        work.run();
        // CPU time is counted in hundredths of a second: short work is measured many times together.
        int times = (int) Math.max(1, Math.ceil(SHORTEST / Math.max(0.01, once.cpuSeconds())));
        double[] cpu = new double[runs];
        double[] wall = new double[runs];
        for (int run = 0; run < runs; run++) {
            Cost cost = Cost.fromNow();
            for (int time = 0; time < times; time++) {
                work.run();
            }
            cpu[run] = cost.cpuSeconds() / times;
            wall[run] = cost.seconds() / times;
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.printf(
                Locale.ROOT,
                "%s, %d events: median %.1f ms of CPU, %.1f ms of time; quickest %.1f and %.1f; %d times %d runs%n",
                what,
                history.length(),
                1e3 * cpu[runs / 2],
                1e3 * wall[runs / 2],
                1e3 * cpu[0],
                1e3 * wall[0],
                runs,
                times);
    }
}
