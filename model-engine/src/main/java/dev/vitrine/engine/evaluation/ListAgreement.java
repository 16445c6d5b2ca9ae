package dev.vitrine.engine.evaluation;

import java.util.BitSet;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/** How alike two lists are; items are numbers from 0 that mean the same in both. */
public final class ListAgreement {

    /** The first ten places carry 86% of the weight (Webber et al. 2010, equation 21). */
    public static final double PERSISTENCE = 0.9;

    private ListAgreement() {}

    /** How many items are in both, each list holding an item once. */
    public static int shared(int[] first, int[] second) {
        BitSet seen = new BitSet();
        for (int item : first) {
            seen.set(item);
        }
        int shared = 0;
        for (int item : second) {
            shared += seen.get(item) ? 1 : 0;
        }
        return shared;
    }

    /**
     * Rank-biased overlap, extrapolated from lists that may differ in length (Webber, Moffat and Zobel 2010, equation 32).
     *
     * @param persistence chance of looking at one place more, above 0 and below 1
     * @return 0 for nothing in common to 1 for the same order
     */
    public static double rankBiasedOverlap(int[] first, int[] second, double persistence) {
        int[] shorter = first.length <= second.length ? first : second;
        int[] longer = shorter == first ? second : first;
        if (shorter.length == 0) {
            return longer.length == 0 ? 1 : 0;
        }
        BitSet inShorter = new BitSet();
        BitSet inLonger = new BitSet();
        int shared = 0;
        int sharedAtShorter = 0;
        double sum = 0;
        double weight = 1;
        for (int place = 0; place < longer.length; place++) {
            int depth = place + 1;
            inLonger.set(longer[place]);
            shared += inShorter.get(longer[place]) ? 1 : 0;
            if (place < shorter.length) {
                inShorter.set(shorter[place]);
                shared += inLonger.get(shorter[place]) ? 1 : 0;
                sharedAtShorter = shared;
            }
            weight *= persistence;
            double beyond = Math.max(0, depth - shorter.length) * (double) sharedAtShorter / shorter.length;
            sum += (shared + beyond) / depth * weight;
        }
        double rest = (double) (shared - sharedAtShorter) / longer.length + (double) sharedAtShorter / shorter.length;
        return (1 - persistence) / persistence * sum + rest * weight;
    }

    /**
     * Kendall's tau-b of two rankings of the same items (Kendall 1945).
     *
     * @param first ranks, {@code [items]}
     * @return -1 to 1; empty where fewer than two items are ranked, or all the same
     */
    public static OptionalDouble kendall(double[] first, double[] second) {
        if (first.length < 2) {
            return OptionalDouble.empty();
        }
        double tau = new KendallsCorrelation().correlation(first, second);
        return Double.isNaN(tau) ? OptionalDouble.empty() : OptionalDouble.of(tau);
    }
}
