package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.Constants;
import org.jspecify.annotations.Nullable;

/**
 * The losses whose wrong answers are drawn; each gives the loss of every position.
 *
 * <p>The arrays of all candidates are the largest of a step: those that the way back does not need are closed at once.
 */
final class Losses {

    private static final float NEVER = -1e9f;

    private Losses() {}

    /**
     * Cross-entropy of the target against candidates drawn for the whole batch; a candidate that is the target itself
     * does not count.
     *
     * @param hidden {@code [positions, dimension]}
     * @param table vectors of the batch's items, {@code [local items, dimension]}
     * @param targets local indices, {@code [positions]}
     * @param candidates local indices, {@code [candidates]}
     * @param logExpected logarithm of how often each candidate is expected among those drawn, taken off its score,
     *     {@code [candidates]}; null for no correction
     */
    static NDArray sampledSoftmax(
            NDArray hidden, NDArray table, NDArray targets, NDArray candidates, @Nullable NDArray logExpected) {
        NDArray right = scores(hidden, table, targets).expandDims(1); // [positions, 1]
        NDArray all = CausalTransformer.lookUp(table, candidates);
        try (NDArray wrong = hidden.matMul(all.transpose()); // [positions, candidates]
                NDArray same = targets.expandDims(1).eq(candidates.expandDims(0));
                NDArray ones = same.toType(DataType.FLOAT32, true)) {
            wrong.addi(ones.muli(NEVER));
            if (logExpected != null) {
                wrong.subi(logExpected.expandDims(0));
            }
            try (NDArray logits = NDArrays.concat(new NDList(right, wrong), 1)) {
                return logits.logSoftmax(1).get(new NDIndex(":,0")).neg();
            }
        }
    }

    /**
     * -(b log s(r) + sum of log(1 - s(w)) over the wrong answers) / (their number + 1), where s is the logistic
     * function, r the target's score and w a wrong answer's: Petrov and Macdonald 2023, equation 6; with b = 1 it is
     * binary cross-entropy. A candidate that is the target itself does not count.
     *
     * @param power b, see {@link #power}
     */
    static NDArray binary(NDArray hidden, NDArray table, NDArray targets, NDArray candidates, double power) {
        NDArray right = scores(hidden, table, targets);
        NDArray all = CausalTransformer.lookUp(table, candidates);
        try (NDArray wrong = hidden.matMul(all.transpose()); // [positions, candidates]
                NDArray same = targets.expandDims(1).eq(candidates.expandDims(0));
                NDArray ones = same.toType(DataType.FLOAT32, true)) {
            wrong.addi(ones.muli(NEVER)); // log(1 - s) of it is 0
            NDArray missed = Activation.softPlus(right.neg()).mul(Constants.of(right, power));
            NDArray taken = Activation.softPlus(wrong).sum(new int[] {1});
            return missed.add(taken).mul(Constants.of(right, 1.0 / (candidates.size() + 1)));
        }
    }

    /**
     * How far each target is from having a higher score than the candidate of the same row: -log s(t - c), where s is
     * the logistic function (Rendle et al. 2009, 'BPR').
     *
     * @param candidates local indices, {@code [positions]}
     */
    static NDArray pairwise(NDArray hidden, NDArray table, NDArray targets, NDArray candidates) {
        return Activation.softPlus(scores(hidden, table, candidates).sub(scores(hidden, table, targets)));
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

    private static NDArray scores(NDArray hidden, NDArray table, NDArray targets) {
        return hidden.mul(CausalTransformer.lookUp(table, targets)).sum(new int[] {1});
    }
}
