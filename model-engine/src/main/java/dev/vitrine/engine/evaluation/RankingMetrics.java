package dev.vitrine.engine.evaluation;

import java.util.Locale;

/**
 * Measures of a ranking that has one right item, by that item's rank.
 *
 * <p>Ranks count from 1 and may be halves: items that score the same share the middle of their places. A target is hit
 * at a cut-off K if its rank is below K + 1.
 */
public enum RankingMetrics {
    /** Hit rate: 1 for a hit. */
    HR {
        @Override
        double gain(double rank) {
            return 1;
        }
    },
    /** Normalised discounted cumulative gain, 1 / log2(rank + 1) for a hit; one right item needs no normalising. */
    NDCG {
        @Override
        double gain(double rank) {
            return LOG_2 / Math.log(rank + 1);
        }
    },
    /** Mean reciprocal rank: 1 / rank for a hit. */
    MRR {
        @Override
        double gain(double rank) {
            return 1 / rank;
        }
    };

    private static final double LOG_2 = Math.log(2);

    abstract double gain(double rank);

    /** What a target of this rank is worth, 0 to 1. */
    public double at(double rank, int cut) {
        return rank < cut + 1 ? gain(rank) : 0;
    }

    /** The worth of each rank, {@code [users]}. */
    public double[] at(double[] ranks, int cut) {
        double[] values = new double[ranks.length];
        for (int user = 0; user < ranks.length; user++) {
            values[user] = at(ranks[user], cut);
        }
        return values;
    }

    /** Mean over all users; NaN for nobody. */
    public double mean(double[] ranks, int cut) {
        double sum = 0;
        for (double rank : ranks) {
            sum += at(rank, cut);
        }
        return sum / ranks.length;
    }

    /** The name of the metric at a cut-off, such as {@code ndcg@10}. */
    public String key(int cut) {
        return name().toLowerCase(Locale.ROOT) + "@" + cut;
    }

    /** The values that a key such as {@code ndcg@10} stands for, {@code [users]}. */
    public static double[] values(String key, double[] ranks) {
        int at = key.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a metric and cut-off: " + key);
        }
        RankingMetrics metric = valueOf(key.substring(0, at).toUpperCase(Locale.ROOT));
        return metric.at(ranks, Integer.parseInt(key.substring(at + 1)));
    }

    /**
     * The rank of an item among all candidates.
     *
     * @param greater candidates that score more
     * @param equalOthers other candidates that score the same
     */
    public static double midRank(int greater, int equalOthers) {
        return 1 + greater + equalOthers / 2.0;
    }
}
