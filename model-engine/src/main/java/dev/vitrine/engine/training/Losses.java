package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.Constants;

/**
 * The losses whose wrong answers are drawn; each gives the loss of every position.
 *
 * <p>The arrays of all candidates are the largest of a step: those that the way back does not need are closed at once.
 */
final class Losses {

    private Losses() {}

    /**
     * -(b log s(r) + sum of log(1 - s(w)) over the wrong answers) / (their number + 1), where s is the logistic
     * function, r the target's score and w a wrong answer's: Petrov and Macdonald 2023, equation 6; with b = 1 it is
     * binary cross-entropy. A candidate that is the target itself does not count.
     *
     * @param power b, see {@link #power}
     */
    static NDArray binary(NDArray hidden, NDArray table, DrawnAnswers drawn, double power) {
        NDArray right = scores(hidden, table, drawn.targets());
        NDArray all = CausalTransformer.lookUp(table, drawn.candidates());
        try (NDArray wrong = hidden.matMul(all.transpose())) { // [positions, candidates]
            drawn.takeOutTargets(wrong); // log(1 - s) of it is 0
            NDArray missed = Activation.softPlus(right.neg()).mul(Constants.of(right, power));
            NDArray taken = Activation.softPlus(wrong).sum(new int[] {1});
            return missed.add(taken)
                    .mul(Constants.of(right, 1.0 / (drawn.candidates().size() + 1)));
        }
    }

    /**
     * How far each target is from having a higher score than the candidate of the same row: -log s(t - c), where s is
     * the logistic function (Rendle et al. 2009, 'BPR').
     *
     * @param drawn as many candidates as targets
     */
    static NDArray pairwise(NDArray hidden, NDArray table, DrawnAnswers drawn) {
        NDArray better = scores(hidden, table, drawn.targets());
        return Activation.softPlus(scores(hidden, table, drawn.candidates()).sub(better));
    }

    /**
     * The power that makes up for drawing few wrong answers: a (t (1 - 1 / a) + 1 / a), where a is the share of the
     * wrong items that is drawn (Petrov and Macdonald 2023, equation 9).
     *
     * @param calibration t; 0 for binary cross-entropy, 1 for scores that are chances
     */
    static double power(double calibration, int drawn, int items) {
        double share = Math.min(1, (double) drawn / Math.max(1, items - 1));
        return share * (calibration * (1 - 1 / share) + 1 / share);
    }

    /** The sum of the products, whose gradient for the values is the factors, a scalar. */
    static NDArray product(NDArray values, NDArray factors) {
        try (NDArray products = values.mul(factors)) {
            return products.sum();
        }
    }

    private static NDArray scores(NDArray hidden, NDArray table, NDArray targets) {
        return hidden.mul(CausalTransformer.lookUp(table, targets)).sum(new int[] {1});
    }
}
