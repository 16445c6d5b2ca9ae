package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import dev.vitrine.engine.model.CausalTransformer;
import org.jspecify.annotations.Nullable;

/**
 * Cross-entropy of each target against candidates drawn for the whole batch; a candidate that is the target itself does not
 * count.
 *
 * <p>With p = softmax of a position's scores, of the target t and the candidates C, the gradient of its loss is p C + (p_t -
 * 1) t for its hidden vector h, p^T h for the candidates and (p_t - 1) h for the target. They are worked out on the way there,
 * which takes one exponential of each score and keeps none for the way back, and led back as the gradient of an expression
 * that is linear in the vectors, as by {@link WholeSoftmax}.
 */
final class SampledSoftmax {

    private SampledSoftmax() {}

    /**
     * The loss summed over the positions by their weights, a scalar.
     *
     * @param hidden {@code [positions, dimension]}
     * @param table vectors of the batch's items, {@code [local items, dimension]}
     * @param drawn local indices
     * @param logExpected logarithm of how often each candidate is expected among those drawn, taken off its score,
     *     {@code [candidates]}; null for no correction
     * @param weights {@code [positions]}
     */
    static NDArray of(
            NDArray hidden, NDArray table, DrawnAnswers drawn, @Nullable NDArray logExpected, NDArray weights) {
        NDArray answers = CausalTransformer.lookUp(table, drawn.targets().concat(drawn.candidates()));
        Gradients gradients = gradients(hidden.stopGradient(), answers.stopGradient(), drawn, logExpected, weights);
        NDArray linear =
                Losses.product(hidden, gradients.byHidden()).add(Losses.product(answers, gradients.byAnswers()));
        return linear.add(gradients.value().sub(linear.stopGradient()));
    }

    /**
     * @param value of the loss, a scalar
     * @param byHidden {@code [positions, dimension]}
     * @param byAnswers of the targets, then of the candidates, {@code [positions + candidates, dimension]}
     */
    private record Gradients(NDArray value, NDArray byHidden, NDArray byAnswers) {}

    private static Gradients gradients(
            NDArray hidden, NDArray answers, DrawnAnswers drawn, @Nullable NDArray logExpected, NDArray weights) {
        long positions = hidden.getShape().get(0);
        NDArray target = answers.get(new NDIndex(":" + positions));
        NDArray candidates = answers.get(new NDIndex(positions + ":"));
        NDArray weight = weights.expandDims(1); // [positions, 1]
        NDArray right = hidden.mul(target).sum(new int[] {1}, true); // [positions, 1]
        try (NDArray wrong = hidden.matMul(candidates.transpose())) { // [positions, candidates]
            drawn.takeOutTargets(wrong);
            if (logExpected != null) {
                wrong.subi(logExpected.expandDims(0));
            }
            NDArray highest = wrong.max(new int[] {1}, true).maximum(right);
            NDArray rightShare = right.sub(highest).exp();
            try (NDArray shares = wrong.subi(highest).exp()) { // [positions, candidates]
                NDArray sums = shares.sum(new int[] {1}, true).addi(rightShare);
                NDArray factors = weight.div(sums);
                NDArray byRight = rightShare.mul(factors).subi(weight);
                NDArray byHidden = shares.matMul(candidates).muli(factors).addi(target.mul(byRight));
                NDArray byCandidates = shares.transpose().matMul(hidden.mul(factors));
                NDArray byAnswers = NDArrays.concat(new NDList(hidden.mul(byRight), byCandidates), 0);
                NDArray value =
                        sums.log().addi(highest).subi(right).muli(weight).sum();
                return new Gradients(value, byHidden, byAnswers);
            }
        }
    }
}
