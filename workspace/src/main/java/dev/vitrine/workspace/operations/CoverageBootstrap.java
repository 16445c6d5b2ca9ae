package dev.vitrine.workspace.operations;

import dev.vitrine.engine.evaluation.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The difference of two coverages over the same shoppers with its 95% interval. Drawing shoppers with replacement leaves
 * some out, and with them the items that only they are shown: the draws are moved so that their mean is the value.
 */
final class CoverageBootstrap {

    private static final int RESAMPLES = 1000;
    private static final long SEED = 20261101;

    private CoverageBootstrap() {}

    /** Share of all items that are in one of the lists. */
    static double coverage(List<int[]> lists, int items) {
        boolean[] shown = new boolean[items + 1];
        int count = 0;
        for (int[] list : lists) {
            for (int item : list) {
                count += shown[item] ? 0 : 1;
                shown[item] = true;
            }
        }
        return (double) count / items;
    }

    static Estimate difference(List<int[]> before, List<int[]> after, int items) {
        double value = coverage(after, items) - coverage(before, items);
        double[] draws = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        int[] shownBefore = new int[items + 1];
        int[] shownAfter = new int[items + 1];
        for (int draw = 1; draw <= RESAMPLES; draw++) {
            int difference = 0;
            for (int i = 0; i < before.size(); i++) {
                int shopper = random.nextInt(before.size());
                difference += added(after.get(shopper), shownAfter, draw);
                difference -= added(before.get(shopper), shownBefore, draw);
            }
            draws[draw - 1] = (double) difference / items;
        }
        double shift = value - Arrays.stream(draws).average().orElse(0);
        Arrays.sort(draws);
        return new Estimate(value, draws[24] + shift, draws[974] + shift);
    }

    /** How many items of a list were not yet shown in this draw. */
    private static int added(int[] list, int[] shownIn, int draw) {
        int added = 0;
        for (int item : list) {
            added += shownIn[item] == draw ? 0 : 1;
            shownIn[item] = draw;
        }
        return added;
    }
}
