package dev.vitrine.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How often a cause is among the largest effects, and how often it would be by chance. */
final class CauseCount {

    private static final int FIRST = 3;

    private final String what;
    private int asked;
    private double found;
    private double chance;

    CauseCount(String what) {
        this.what = what;
    }

    /**
     * @param effects by place in a history; equal ones count as in a random order
     * @param cause places of the events on the items that led to a purchase; none of them for no question
     */
    void count(float[] effects, Set<Integer> cause) {
        if (!cause.isEmpty()) {
            asked++;
            found += among(effects, cause);
            chance += 1 - missed(effects.length, cause.size(), FIRST);
        }
    }

    private static double among(float[] effects, Set<Integer> cause) {
        float[] sorted = effects.clone();
        Arrays.sort(sorted);
        float least = sorted[Math.max(0, sorted.length - FIRST)];
        int larger = 0;
        int equal = 0;
        int equalCauses = 0;
        for (int place = 0; place < effects.length; place++) {
            boolean isCause = cause.contains(place);
            if (effects[place] > least) {
                larger++;
                if (isCause) {
                    return 1;
                }
            } else if (effects[place] == least) {
                equal++;
                equalCauses += isCause ? 1 : 0;
            }
        }
        return 1 - missed(equal, equalCauses, FIRST - larger);
    }

    /** How probable it is that none of some events is among the first of a random order. */
    private static double missed(int events, int sought, int first) {
        double missed = 1;
        for (int place = 0; place < first; place++) {
            missed *= Math.max(0, (double) (events - sought - place) / Math.max(1, events - place));
        }
        return missed;
    }

    /** With the interval of Wilson (1927), 95%. */
    void tell() {
        double share = found / asked;
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
