package dev.vitrine.engine.explanation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Whether two measures put things in the same order. */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank (Spearman 1904).
     *
     * @return -1 to 1; empty for fewer than three pairs, or where all values of one measure are equal
     */
    public static OptionalDouble spearman(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " values against " + second.length);
        }
        if (first.length < 3) {
            return OptionalDouble.empty();
        }
        double[] x = ranks(first);
        double[] y = ranks(second);
        double mean = (first.length + 1) / 2.0;
        double covariance = 0;
        double spreadX = 0;
        double spreadY = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - mean) * (y[i] - mean);
            spreadX += (x[i] - mean) * (x[i] - mean);
            spreadY += (y[i] - mean) * (y[i] - mean);
        }
        return spreadX == 0 || spreadY == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(covariance / Math.sqrt(spreadX * spreadY));
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double shared = (from + 1 + to) / 2.0;
            Arrays.stream(order, from, to).forEach(i -> ranks[i] = shared);
            from = to;
        }
        return ranks;
    }
}
