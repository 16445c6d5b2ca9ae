package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.device.MatrixProducts;
import dev.vitrine.engine.model.CausalTransformer;

/**
 * Cross-entropy of each target against all items, some positions at a time: the scores of all positions and items
 * never exist at once, and none are kept for the way back.
 *
 * <p>With p = softmax of a position's scores, the gradient of the logarithm of their sum is p E for its hidden vector
 * and p^T h for the items' vectors. Both are worked out on the way there, and led back as the gradient of an expression
 * that is linear in the two.
 */
final class WholeSoftmax {

    /** Scores at once, 4 MB of them: more take more memory and no less time. */
    private static final int SCORES_AT_ONCE = 1 << 20;

    private static final NDIndex ITEMS = new NDIndex("1:");

    private WholeSoftmax() {}

    /**
     * The loss summed over the positions by their weights, a scalar.
     *
     * @param hidden {@code [positions, dimension]}
     * @param table vectors of padding and all items by vocabulary index, {@code [items + 1, dimension]}
     * @param targets vocabulary indices, {@code [positions]}
     * @param weights {@code [positions]}
     */
    static NDArray of(NDArray hidden, NDArray table, NDArray targets, NDArray weights) {
        return of(hidden, table, targets, weights, SCORES_AT_ONCE);
    }

    static NDArray of(NDArray hidden, NDArray table, NDArray targets, NDArray weights, int scoresAtOnce) {
        NDArray ofRight = hidden.mul(CausalTransformer.lookUp(table, targets))
                .sum(new int[] {1})
                .mul(weights)
                .sum();
        int rows = (int) Math.max(1, scoresAtOnce / table.getShape().get(0));
        Sums sums =
                MatrixProducts.large(() -> new Sums(hidden.stopGradient(), table.stopGradient(), weights).addAll(rows));
        NDArray linear = Losses.product(hidden, sums.byHidden).add(Losses.product(table, sums.byTable));
        NDArray correction = sums.value.sub(linear.stopGradient());
        return linear.add(correction).sub(ofRight);
    }

    /** What has been added up so far. */
    private static final class Sums {

        private final NDArray hidden;
        private final NDArray items; // [items, dimension]
        private final NDArray weights;
        private final NDArray byHidden; // gradient, [positions, dimension]
        private final NDArray byTable; // gradient, [items + 1, dimension]
        private final NDArray byItems; // the same without padding
        private final NDArray value; // scalar

        Sums(NDArray hidden, NDArray table, NDArray weights) {
            NDManager manager = weights.getManager();
            this.hidden = hidden;
            this.items = table.get(ITEMS);
            this.weights = weights;
            this.byHidden = manager.zeros(hidden.getShape());
            this.byTable = manager.zeros(table.getShape());
            this.byItems = byTable.get(ITEMS);
            this.value = manager.create(0f);
        }

        Sums addAll(int rows) {
            int positions = (int) hidden.getShape().get(0);
            int atOnce = Math.min(rows, positions);
            for (int from = 0; from < positions; from += atOnce) {
                int last = Math.min(from, positions - atOnce);
                add(last, last + atOnce, from - last);
            }
            return this;
        }

        /**
         * Some positions, always as many, since kernels are made for each shape.
         *
         * @param before how many of them at the beginning were added before
         */
        private void add(int from, int to, int before) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDIndex rows = new NDIndex(from + ":" + to);
                NDArray part = hidden.get(rows);
                NDArray fresh = weights.get(new NDIndex((from + before) + ":" + to));
                NDArray weight = weights.getManager()
                        .zeros(new Shape(before))
                        .concat(fresh)
                        .expandDims(1); // [rows, 1]
                NDArray scores = part.matMul(items.transpose()); // [rows, items]
                NDArray highest = scores.max(new int[] {1}, true);
                NDArray shares = scores.subi(highest).exp();
                scores.close();
                NDArray sums = shares.sum(new int[] {1}, true);
                value.addi(sums.log().add(highest).mul(weight).sum());
                NDArray factors = weight.div(sums); // [rows, 1]
                byHidden.get(rows).addi(shares.matMul(items).muli(factors));
                byItems.addi(shares.transpose().matMul(part.mul(factors)));
            }
        }
    }
}
