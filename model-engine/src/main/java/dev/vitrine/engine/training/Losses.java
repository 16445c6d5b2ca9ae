package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.model.CausalTransformer;

/**
 * What training makes small; each gives the loss of every position.
 *
 * <p>The arrays of all candidates are the largest of a step: those that the way back does not need are closed at once.
 */
final class Losses {

    private static final float NEVER = -1e9f;

    private Losses() {}

    /**
     * Cross-entropy of the target against candidates drawn for the whole batch (Klenitskiy and Vasilev 2023); a
     * candidate that is the target itself does not count.
     *
     * @param hidden {@code [positions, dimension]}
     * @param table vectors of the batch's items, {@code [local items, dimension]}
     * @param targets local indices, {@code [positions]}
     * @param candidates local indices, {@code [candidates]}
     */
    static NDArray sampledSoftmax(NDArray hidden, NDArray table, NDArray targets, NDArray candidates) {
        NDArray right = hidden.mul(CausalTransformer.lookUp(table, targets)).sum(new int[] {1}, true); // [positions, 1]
        NDArray all = CausalTransformer.lookUp(table, candidates);
        try (NDArray wrong = hidden.matMul(all.transpose()); // [positions, candidates]
                NDArray same = targets.expandDims(1).eq(candidates.expandDims(0));
                NDArray ones = same.toType(DataType.FLOAT32, true)) {
            wrong.addi(ones.muli(NEVER));
            try (NDArray logits = NDArrays.concat(new NDList(right, wrong), 1)) {
                return logits.logSoftmax(1).get(new NDIndex(":,0")).neg();
            }
        }
    }

    /**
     * Cross-entropy of the target against all items.
     *
     * @param candidates local index of every item by vocabulary order, {@code [items]}
     * @param targets local indices, {@code [positions]}
     */
    static NDArray softmax(NDArray hidden, NDArray table, NDArray targets, NDArray candidates) {
        NDArray all = CausalTransformer.lookUp(table, candidates); // [items, dimension]
        NDArray logits = hidden.matMul(all.transpose()); // [positions, items]
        NDArray right = hidden.mul(CausalTransformer.lookUp(table, targets)).sum(new int[] {1});
        NDArray highest = logits.max(new int[] {1}, true).stopGradient();
        NDArray total = logits.sub(highest).exp().sum(new int[] {1}).log().add(highest.squeeze(1));
        return total.sub(right);
    }
}
