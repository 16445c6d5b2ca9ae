package dev.vitrine.engine.training;

import com.sun.management.OperatingSystemMXBean;
import dev.vitrine.engine.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What memory a training takes, as far as it can be said beforehand: most of it grows with items times dimension. */
public final class MemoryNeed {

    /** Weights, the best of them, both moments of the optimiser, and a copy while they are read or written. */
    private static final int TABLES = 5;

    /** Values of a step that live at once for each predicted position: scores, their gradients, a softmax of them. */
    private static final int SCORES = 3;

    /** Hidden values of a layer that live at once for each position, with those kept for the gradients. */
    private static final int HIDDEN = 30;

    /** Fewer events a step than these spare nothing worth having. */
    private static final int LEAST_BATCH = 64;

    /** The library, Java, the data set. */
    private static final double BASE = 0.9e9;

    private static final double GIGABYTE = 1e9;
    private static final Path LINUX_MEMORY = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private MemoryNeed() {}

    /**
     * Bytes that a training takes.
     *
     * @param items of the catalogue
     */
    static double bytes(TrainingConfig config, int items) {
        return bytes(config, items, 1);
    }

    /** @param read events read for each that is predicted */
    private static double bytes(TrainingConfig config, int items, int read) {
        Architecture shape = config.architecture();
        double positions = config.optimisation().batchPositions();
        double candidates = Math.min(items, config.objective().negatives());
        double table = (items + 1.0) * shape.dimension();
        double layer = (double) HIDDEN * shape.dimension() + (double) SCORES * shape.length() * shape.heads();
        double step = positions * (SCORES * candidates + read * layer * shape.layers());
        return BASE + Float.BYTES * (TABLES * table + step);
    }

    /**
     * Refuses a training that would not fit, with what would.
     *
     * @param available bytes of memory
     * @throws ProblemException if it does not fit
     */
    static void require(TrainingConfig config, int items, double available) {
        double needed = bytes(config, items);
        if (needed <= available) {
            return;
        }
        int batch = largestBatch(config, items, 1, available);
        int dimension = largestDimension(config, items, available);
        throw tooLarge("training.tooLarge", config, items, needed, available, batch, dimension);
    }

    /**
     * @param batch events a step that would fit; 0 where it is not the batch that is too large
     * @param other what else would fit; 0 for nothing
     */
    private static ProblemException tooLarge(
            String problem, TrainingConfig config, int items, double needed, double available, int batch, int other) {
        return ProblemException.engine(
                problem,
                items,
                config.architecture().dimension(),
                needed / GIGABYTE,
                available / GIGABYTE,
                batch > 0 ? batch : other,
                batch > 0 ? 2 : other > 0 ? 1 : 0); // which of the problem's words say what that is
    }

    /** Refuses a training that this machine has no memory for now. */
    public static void require(TrainingConfig config, int items) {
        require(config, items, available());
    }

    /** The largest dimension that fits, in halves of the one asked for; 0 where none does. */
    private static int largestDimension(TrainingConfig config, int items, double available) {
        int heads = config.architecture().heads();
        for (int dimension = config.architecture().dimension() / 2; dimension >= heads; dimension /= 2) {
            TrainingConfig smaller =
                    config.withSettings(Map.of("dimension", Integer.toString(dimension - dimension % heads)));
            if (bytes(smaller, items) <= available) {
                return smaller.architecture().dimension();
            }
        }
        return 0;
    }

    /**
     * Refuses to go on from a model where this machine has no memory for it now.
     *
     * @param config that it would be done with
     * @param items of the catalogue
     * @param baseItems that the model gone on from knows: its weights are held beside the new ones
     * @throws ProblemException if it does not fit, with what would: the model's dimension stays what it is
     */
    public static void requireToGoOn(TrainingConfig config, int items, int baseItems) {
        requireToGoOn(config, items, baseItems, available());
    }

    /** @param available bytes of memory */
    static void requireToGoOn(TrainingConfig config, int items, int baseItems, double available) {
        double row = (double) Float.BYTES * config.architecture().dimension();
        double base = row * (baseItems + 1.0);
        int read = SequenceBatches.MOST_READ;
        double needed = bytes(config, items, read) + base;
        if (needed <= available) {
            return;
        }
        int batch = largestBatch(config, items, read, available - base);
        double spare = available - base - bytes(config, 0, read);
        int fitting = (int) Math.max(0, Math.floor(spare / (TABLES * row)));
        throw tooLarge("fineTuning.tooLarge", config, items, needed, available, batch, fitting);
    }

    /** The most events a step that fit, in halves of those asked for; 0 where it is not the batch that is too large. */
    private static int largestBatch(TrainingConfig config, int items, int read, double available) {
        int asked = config.optimisation().batchPositions();
        for (int batch = asked / 2; batch >= LEAST_BATCH; batch /= 2) {
            TrainingConfig smaller = config.withSettings(Map.of("batch-positions", Integer.toString(batch)));
            if (bytes(smaller, items, read) <= available) {
                return batch;
            }
        }
        return 0;
    }

    private static double available() {
        double all = (double)
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        try (Stream<String> lines = Files.isReadable(LINUX_MEMORY) ? Files.lines(LINUX_MEMORY) : Stream.empty()) {
            return available(all, lines);
        } catch (IOException | UncheckedIOException e) {
            return all;
        }
    }

    /**
     * Bytes that programs can still take without others being pushed out.
     *
     * @param all that this program may take: in a container, what the container may
     * @param machine lines of Linux's account of the whole machine, which knows of no container
     */
    static double available(double all, Stream<String> machine) {
        return machine.filter(line -> line.startsWith(AVAILABLE))
                .mapToDouble(line -> Math.min(all, 1024 * Double.parseDouble(line.replaceAll("\\D", ""))))
                .findFirst()
                .orElse(all);
    }
}
