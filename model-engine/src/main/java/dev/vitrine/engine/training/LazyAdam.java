package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.model.CausalTransformer;
import java.util.Arrays;

/**
 * Adam for a table of which a step needs few rows, at the cost of these rows, with the result of updating all.
 *
 * <p>A row without gradient still moves by its momentum: k steps later, the moments have shrunk to b1^k and b2^k of
 * themselves and the row has gone m / sqrt(v) times the geometric series of r = b1 / sqrt(b2), give or take the small
 * constant below the line. That is made up for when the row is next asked for. Weight decay is not: a row is decayed in
 * the steps that have it.
 */
final class LazyAdam {

    private static final double RATIO = AdamStep.BETA1 / Math.sqrt(AdamStep.BETA2);

    private static final int ROWS_AT_ONCE = 1 << 14;

    private final NDArray table; // [items + 1, dimension]
    private final NDArray mean;
    private final NDArray variance;
    private final AdamStep adam;
    private final NDManager manager;
    private final Powers meanLeft = new Powers(AdamStep.BETA1);
    private final Powers varianceLeft = new Powers(AdamStep.BETA2);
    private final Powers distanceLeft = new Powers(RATIO);
    private final int[] lastSteps;
    private final InputBuffer indices = new InputBuffer(DataType.INT64);
    private final InputBuffer shrinkMean = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer shrinkVariance = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer distances = new InputBuffer(DataType.FLOAT32);

    LazyAdam(NDArray table, AdamStep adam, NDManager manager) {
        this.table = table;
        this.mean = manager.zeros(table.getShape());
        this.variance = manager.zeros(table.getShape());
        this.adam = adam;
        this.manager = manager;
        this.lastSteps = new int[(int) table.getShape().get(0)];
    }

    /**
     * Rows on loan for a step: the leaf that gradients flow to, and their moments.
     *
     * @param copied whether they are to be put back; else they are the table's own
     */
    record Rows(NDArray indices, NDArray values, NDArray mean, NDArray variance, boolean copied) {}

    /** All rows as they stand after the last step, for one that moves every row; nothing is copied. */
    Rows all(int step) {
        catchUp(step - 1);
        Arrays.fill(lastSteps, step);
        NDArray index = manager.arange(0, lastSteps.length, 1, DataType.INT64);
        return new Rows(index, table.stopGradient(), mean, variance, false);
    }

    /** The rows as they stand after the last step. */
    Rows borrow(LocalItems items, int step) {
        int count = items.count();
        for (InputBuffer buffer : new InputBuffer[] {indices, shrinkMean, shrinkVariance, distances}) {
            buffer.clear(count);
        }
        double first = adam.rate(step) * RATIO;
        for (int local = 0; local < count; local++) {
            missed(items.item(local), step, first);
        }
        return caughtUp(count);
    }

    /** Puts updated rows back. */
    void giveBack(Rows rows) {
        if (!rows.copied()) {
            return;
        }
        NDIndex place = new NDIndex("{}", rows.indices());
        table.set(place, rows.values());
        mean.set(place, rows.mean());
        variance.set(place, rows.variance());
    }

    /** Brings every row up to date, for the table to be read as a whole; a few at a time, however many there are. */
    void catchUp(int step) {
        LocalItems behind = new LocalItems(lastSteps.length);
        behind.clear();
        for (int item = 0; item < lastSteps.length; item++) {
            if (lastSteps[item] > 0 && lastSteps[item] < step) {
                behind.localOf(item);
            }
            if (behind.count() == ROWS_AT_ONCE || (item == lastSteps.length - 1 && behind.count() > 0)) {
                catchUp(behind, step);
                behind.clear();
            }
        }
    }

    private void catchUp(LocalItems behind, int step) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            giveBack(borrow(behind, step + 1));
        }
        for (int local = 0; local < behind.count(); local++) {
            lastSteps[behind.item(local)] = step;
        }
    }

    NDArray mean() {
        return mean;
    }

    NDArray variance() {
        return variance;
    }

    /** Every row is as it was after so many steps. */
    void goOnFrom(int step) {
        Arrays.fill(lastSteps, step);
    }

    /** @param first what a row goes by in the first step that it misses, for a mean and a root of the variance of 1 */
    private void missed(int item, int step, double first) {
        int missed = lastSteps[item] == 0 ? 0 : step - 1 - lastSteps[item];
        lastSteps[item] = step;
        indices.put((long) item);
        shrinkMean.put((float) meanLeft.of(missed));
        shrinkVariance.put((float) varianceLeft.of(missed));
        distances.put((float) (first * (1 - distanceLeft.of(missed)) / (1 - RATIO)));
    }

    private Rows caughtUp(int count) {
        NDArray index = indices.array(manager, count);
        NDArray values = CausalTransformer.lookUp(table, index);
        NDArray means = CausalTransformer.lookUp(mean, index);
        NDArray variances = CausalTransformer.lookUp(variance, index);
        try (NDArray root = variances.sqrt();
                NDArray gone = means.div(root.addi(AdamStep.EPSILON))) {
            values.subi(gone.muli(distances.array(manager, count, 1)));
        }
        means.muli(shrinkMean.array(manager, count, 1));
        variances.muli(shrinkVariance.array(manager, count, 1));
        return new Rows(index, values, means, variances, true);
    }
}
