package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the heap holds at each tenth of a piece of work, after a collection: whether work on many takes more memory than work
 * on few. The collections are on its CPU time.
 */
final class HeapGrowth implements Progress {

    private static final int PARTS = 10;
    private static final double MEGABYTE = 1 << 20;

    private final double[] held = new double[PARTS];
    private int next;

    @Override
    public void update(double fraction, String stage, Object... details) {
        if (next < PARTS && fraction >= (next + 1.0) / PARTS) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            held[next++] = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public String toString() {
        return "held by the heap after each tenth, in MB: "
                + Arrays.stream(held, 0, next).mapToObj("%.0f"::formatted).collect(Collectors.joining(" "));
    }
}
