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
            return WholeSoftmax.of(hidden, table, batch.drawn().targets(), batch.weights());
        }
        DrawnAnswers drawn = batch.drawn();
        NDArray weights = batch.weights();
        return switch (objective.loss()) {
            case SAMPLED_SOFTMAX -> SampledSoftmax.of(hidden, table, drawn, null, weights);
            case CORRECTED_SOFTMAX -> SampledSoftmax.of(hidden, table, drawn, batch.logExpected(), weights);
            case BCE -> Losses.binary(hidden, table, drawn, 1).mul(weights).sum();
            case GBCE ->
                Losses.binary(hidden, table, drawn, Losses.power(objective.calibration(), objective.negatives(), items))
                        .mul(weights)
                        .sum();
            case SOFTMAX -> throw new IllegalStateException("all items are ranked");
        };
    }
}
