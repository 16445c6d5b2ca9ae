package dev.vitrine.workspace;

import java.util.Arrays;

/** Counts events that share their time with another of the same shopper, given shopper by shopper. */
final class TieCounter {

    private int shopper = -1;
    private long[] times = new long[64];
    private int size;
    private long tied;

    void add(int nextShopper, long time) {
        if (nextShopper != shopper) {
            finishShopper();
            shopper = nextShopper;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
        }
        times[size++] = time;
    }

    private void finishShopper() {
        Arrays.sort(times, 0, size);
        for (int i = 0; i < size; i++) {
            boolean asBefore = i > 0 && times[i] == times[i - 1];
            boolean asAfter = i + 1 < size && times[i] == times[i + 1];
            tied += asBefore || asAfter ? 1 : 0;
        }
        size = 0;
    }

    /** After the last event was added. */
    long tied() {
        finishShopper();
        return tied;
    }
}
