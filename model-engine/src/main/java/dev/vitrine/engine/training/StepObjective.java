package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;

/** The loss of a batch by the objective that was chosen. */
final class StepObjective {

    private final Objective objective;
    private final int items;

    /** @param items in the vocabulary */
    StepObjective(Objective objective, int items) {
        this.objective = objective;
        this.items = items;
    }

    /**
     * The losses of all positions by their weights, summed to a scalar.
     *
     * @param hidden at the predicted positions, {@code [positions, dimension]}
     * @param table vectors of the batch's items, {@code [local items, dimension]}
     */
    NDArray of(NDArray hidden, NDArray table, StepInput.Batch batch) {
        if (objective.ranksAll(items)) {
            return WholeSoftmax.of(hidden, table, batch.targets(), batch.weights());
        }
        return ofPositions(hidden, table, batch).mul(batch.weights()).sum();
    }

    private NDArray ofPositions(NDArray hidden, NDArray table, StepInput.Batch batch) {
        NDArray targets = batch.targets();
        NDArray candidates = batch.candidates();
        return switch (objective.loss()) {
            case SAMPLED_SOFTMAX -> Losses.sampledSoftmax(hidden, table, targets, candidates, null);
            case CORRECTED_SOFTMAX -> Losses.sampledSoftmax(hidden, table, targets, candidates, batch.logExpected());
            case BCE -> Losses.binary(hidden, table, targets, candidates, 1);
            case GBCE ->
                Losses.binary(
                        hidden,
                        table,
                        targets,
                        candidates,
                        Losses.power(objective.calibration(), objective.negatives(), items));
            case SOFTMAX -> throw new IllegalStateException("all items are ranked");
        };
    }
}
