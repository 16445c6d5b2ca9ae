package dev.vitrine.engine.calibration;

import java.util.function.IntPredicate;

/** Mean and variance of a user's scores under the softmax of them times a sharpness. */
final class SoftmaxMoments {

    private final double logSum;
    private final double mean;
    private final double variance;

    /**
     * @param scores by vocabulary index; what is not finite is no candidate
     * @param excluded items that are no candidates
     */
    SoftmaxMoments(float[] scores, IntPredicate excluded, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int item = 0; item < scores.length; item++) {
            if (counts(scores[item], item, excluded)) {
                highest = Math.max(highest, sharpness * scores[item]);
            }
        }
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int item = 0; item < scores.length; item++) {
            if (counts(scores[item], item, excluded)) {
                double share = Math.exp(sharpness * scores[item] - highest);
                sum += share;
                first += share * scores[item];
                second += share * scores[item] * scores[item];
            }
        }
        this.logSum = highest + Math.log(sum);
        this.mean = first / sum;
        this.variance = Math.max(0, second / sum - mean * mean);
    }

    private static boolean counts(float score, int item, IntPredicate excluded) {
        return Float.isFinite(score) && !excluded.test(item);
    }

    double logSum() {
        return logSum;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }
}
