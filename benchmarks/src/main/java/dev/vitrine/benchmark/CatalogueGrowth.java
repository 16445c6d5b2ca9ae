package dev.vitrine.benchmark;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.training.SequenceTrainer;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a step of training costs with a catalogue of so many items, and how large the process becomes, on made sequences of
 * equal length: epochs without validation, each with the writing of all that it moved, in a process with a training
 * process's settings.
 *
 * <p>Arguments: the items; {@code --positions N} of a step, {@code --steps N} of an epoch, {@code --epochs N}, {@code
 * --threads N}. The first epoch warms up; the median of the others is told.
 */
public final class CatalogueGrowth {

    private static final int LENGTH = 20;

    private final Arguments arguments;
    private final int items;

    private CatalogueGrowth(Arguments arguments) {
        this.arguments = arguments;
        this.items = Integer.parseInt(arguments.first());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!TrainingSettings.inPlace()) {
            TrainingSettings.restart(CatalogueGrowth.class, args);
        }
        new CatalogueGrowth(Arguments.of(args)).run();
    }

    private void run() {
        int positions = number("--positions", "760");
        int steps = number("--steps", "100");
        int epochs = number("--epochs", "4");
        int threads = number("--threads", "2");
        EngineRuntime.takeWorkingMemory(threads);
        Map<String, String> settings =
                Map.of("batch-positions", Integer.toString(positions), "dimension", "64", "negatives", "256");
        TrainingRequest request =
                new TrainingRequest(settings, epochs, null, 1, threads, ComputeDevice.CPU.id(), true, false);
        List<Double> cpu = new ArrayList<>();
        List<Long> resident = new ArrayList<>();
        Cost[] cost = {Cost.fromNow()};
        SequenceTrainer.train(dataset(positions * steps / (LENGTH - 2)), request, new TrainingControl(), epoch -> {
                    cpu.add(1e3 * cost[0].cpuSeconds() / steps);
                    resident.add(ProcessMemory.residentKilobytes());
                    cost[0] = Cost.fromNow();
                })
                .close();
        double[] sorted =
                cpu.stream().skip(1).mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%,d items, %d positions a step, %d steps an epoch, seed 1: median %.1f ms of CPU a step %s; resident"
                        + " after epochs %s MB; at most %.0f MB%n",
                items,
                positions,
                steps,
                sorted[sorted.length / 2],
                Arrays.toString(cpu.stream()
                        .map(ms -> String.format(Locale.ROOT, "%.1f", ms))
                        .toArray()),
                resident.stream().map(kilobytes -> kilobytes / 1024).toList(),
                ProcessMemory.peakKilobytes() / 1024.0);
    }

    private int number(String option, String otherwise) {
        return Integer.parseInt(arguments.option(option, otherwise));
    }

    private SequenceDataset dataset(int users) {
        SplittableRandom random = new SplittableRandom(1);
        int[] events = random.ints((long) users * LENGTH, 1, items + 1).toArray();
        long[] times = new long[events.length];
        Arrays.fill(times, SequenceDataset.NO_TIME);
        return new SequenceDataset(
                DatasetOptions.DEFAULT,
                new ItemVocabulary(IntStream.rangeClosed(1, items)
                        .mapToObj(Integer::toString)
                        .toList()),
                List.of("event"),
                IntStream.range(0, users).toArray(),
                IntStream.rangeClosed(0, users).map(user -> user * LENGTH).toArray(),
                events,
                times,
                new byte[events.length]);
    }
}
