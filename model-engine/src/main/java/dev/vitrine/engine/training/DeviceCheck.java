package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.ComputeDevice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains the same small model on a device and on the processor, and compares the losses step by step.
 *
 * <p>The data are made: shoppers who walk a ring of items. All of them fit into one batch, so that an epoch is a step.
 */
public final class DeviceCheck {

    /** Steps that are compared. */
    public static final int STEPS = 50;

    /** Losses may differ by so much of the processor's: kernels add up in another order, and differences grow. */
    public static final double TOLERANCE = 0.02;

    private static final int USERS = 256;
    private static final int ITEMS = 200;
    private static final int EVENTS = 8;
    private static final long SEED = 17;
    private static final Map<String, String> SETTINGS = Map.of(
            "dimension", "32",
            "layers", "2",
            "heads", "2",
            "length", "8",
            "dropout", "0.2",
            "negatives", "64",
            "learning-rate", "0.003",
            "batch-positions", Integer.toString(USERS * EVENTS));

    /**
     * What came of it.
     *
     * @param device that was checked
     * @param losses of its steps
     * @param difference largest of any step, as a share of the processor's loss
     * @param seconds of the steps on the device, the first left out
     * @param processorSeconds likewise
     */
    public record Result(
            ComputeDevice device, List<Double> losses, double difference, double seconds, double processorSeconds) {

        public Result {
            losses = List.copyOf(losses);
        }

        /** Whether the device computes what the processor does, and learns. */
        public boolean ok() {
            return difference <= TOLERANCE && losses.get(losses.size() - 1) < losses.get(0);
        }
    }

    private DeviceCheck() {}

    /**
     * Runs the check, which takes some seconds.
     *
     * @param device such as {@code cuda}, see {@link ComputeDevice#of}
     * @throws ProblemException if this machine has no such device
     */
    public static Result run(String device) {
        ComputeDevice checked = ComputeDevice.of(device);
        List<EpochReport> processor = steps(ComputeDevice.CPU.id());
        List<EpochReport> own = steps(checked.id());
        double difference = IntStream.range(0, STEPS)
                .mapToDouble(step ->
                        difference(own.get(step).loss(), processor.get(step).loss()))
                .max()
                .orElseThrow();
        return new Result(
                checked, own.stream().map(EpochReport::loss).toList(), difference, seconds(own), seconds(processor));
    }

    private static double difference(double loss, double expected) {
        double share = Math.abs(loss - expected) / Math.abs(expected);
        return Double.isFinite(share) ? share : Double.POSITIVE_INFINITY;
    }

    private static double seconds(List<EpochReport> steps) {
        return steps.get(steps.size() - 1).seconds() - steps.get(0).seconds();
    }

    private static List<EpochReport> steps(String device) {
        TrainingRequest request = new TrainingRequest(SETTINGS, STEPS, null, SEED, 1, device, false, false);
        List<EpochReport> steps = new ArrayList<>();
        SequenceTrainer.train(LeaveLastOut.of(shop()), request, new TrainingControl(), steps::add)
                .close();
        return steps;
    }

    private static SequenceDataset shop() {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] items = new int[USERS * EVENTS];
        for (int user = 0; user < USERS; user++) {
            int at = random.nextInt(ITEMS);
            for (int event = 0; event < EVENTS; event++) {
                at = (at + 1 + random.nextInt(2)) % ITEMS;
                items[user * EVENTS + event] = 1 + at;
            }
        }
        return new SequenceDataset(
                DatasetOptions.DEFAULT,
                new ItemVocabulary(IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(Integer::toString)
                        .toList()),
                List.of("purchase"),
                IntStream.range(0, USERS).toArray(),
                IntStream.rangeClosed(0, USERS).map(user -> user * EVENTS).toArray(),
                items,
                times(items.length),
                new byte[items.length]);
    }

    private static long[] times(int events) {
        long[] times = new long[events];
        Arrays.setAll(times, event -> 1000L * event);
        return times;
    }
}
