package dev.vitrine.engine.calibration;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * How a model's scores become the probability that an item is the next purchase: a softmax over all candidates of the
 * scores times a sharpness (temperature scaling; Guo et al. 2017, section 4.2, with 1 / T for the sharpness).
 *
 * @param sharpness by which scores are multiplied, fitted to the validation split
 * @param fittedOn users of the validation split
 * @param reliability measured on the test split
 */
public record Calibration(double sharpness, int fittedOn, Reliability reliability) {

    /**
     * How far probabilities can be relied on, over the first places of the users' lists.
     *
     * @param users of the test split
     * @param places of each list that were looked at
     * @param expectedError mean distance between probability and share bought, over bins of equally many places (ECE)
     * @param brier mean squared distance between probability and whether it was bought (Brier 1950)
     * @param bins from the least probable places to the most
     */
    public record Reliability(int users, int places, double expectedError, double brier, List<Bin> bins) {

        public Reliability {
            bins = List.copyOf(bins);
        }
    }

    /**
     * Places of about the same probability.
     *
     * @param predicted mean probability
     * @param observed share that was bought
     */
    public record Bin(double predicted, double observed, int count) {}

    /**
     * The logarithm that a score times the sharpness is to be lowered by, to be that of a probability.
     *
     * @param scores by vocabulary index
     * @param excluded items that are no candidates
     */
    public double normaliser(float[] scores, IntPredicate excluded) {
        return new SoftmaxMoments(scores, excluded, sharpness).logSum();
    }

    /**
     * Probability of a candidate.
     *
     * @param normaliser see {@link #normaliser}
     */
    public double probability(float score, double normaliser) {
        return Math.exp(sharpness * score - normaliser);
    }
}
