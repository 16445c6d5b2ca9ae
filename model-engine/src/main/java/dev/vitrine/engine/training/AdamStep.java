package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** One update by Adam (Kingma and Ba 2015) with weight decay kept apart from the gradient (AdamW). */
final class AdamStep {

    static final float BETA1 = 0.9f;
    static final float BETA2 = 0.98f;
    static final float EPSILON = 1e-8f;

    private final double weightDecay;
    private double learningRate;

    AdamStep(double learningRate, double weightDecay) {
        this.learningRate = learningRate;
        this.weightDecay = weightDecay;
    }

    /** From now on. */
    void setLearningRate(double rate) {
        learningRate = rate;
    }

    /** The learning rate with both moments' start from zero made up for. */
    double rate(int step) {
        return learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    }

    /** Updates values and moments in place. */
    void update(NDArray values, NDArray gradient, NDArray mean, NDArray variance, int step) {
        values.getNDArrayInternal()
                .adamUpdate(
                        new NDList(values, gradient, mean, variance),
                        new NDList(values),
                        (float) learningRate,
                        (float) rate(step),
                        (float) weightDecay,
                        1,
                        -1,
                        BETA1,
                        BETA2,
                        EPSILON,
                        false,
                        true);
    }
}
