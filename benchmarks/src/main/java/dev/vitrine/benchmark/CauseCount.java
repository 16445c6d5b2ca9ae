package dev.vitrine.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** How often a cause is among the first of an order of events, and how often it would be by chance. */
final class CauseCount {

    private static final int FIRST = 3;

    private final String what;
    private int asked;
    private int found;
    private double chance;

    CauseCount(String what) {
        this.what = what;
    }

    /**
     * @param order places of a history's events, strongest effect first
     * @param cause places of the events on the items that led to a purchase; none of them for no question
     */
    void count(int[] order, Set<Integer> cause) {
        if (!cause.isEmpty()) {
            asked++;
            found += IntStream.of(Arrays.copyOf(order, Math.min(FIRST, order.length)))
                            .anyMatch(cause::contains)
                    ? 1
                    : 0;
            chance += 1 - missed(order.length, cause.size());
        }
    }

    /** How probable it is that none of some events is among the first of a random order. */
    private static double missed(int events, int sought) {
        double missed = 1;
        for (int place = 0; place < FIRST; place++) {
            missed *= Math.max(0, (double) (events - sought - place) / Math.max(1, events - place));
        }
        return missed;
    }

    /** With the interval of Wilson (1927), 95%. */
    void tell() {
        double share = (double) found / asked;
        double z = 1.96;
        double middle = (share + z * z / (2 * asked)) / (1 + z * z / asked);
        double half = z * Math.sqrt(share * (1 - share) / asked + z * z / (4.0 * asked * asked)) / (1 + z * z / asked);
        System.out.printf(
                Locale.ROOT,
                "  %s: among the first %d for %.1f%% of %d [%.1f, %.1f], by chance %.1f%%%n",
                what,
                FIRST,
                100 * share,
                asked,
                100 * (middle - half),
                100 * (middle + half),
                100 * chance / asked);
    }
}
