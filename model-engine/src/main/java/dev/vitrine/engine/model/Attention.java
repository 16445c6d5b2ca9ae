package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/** Scaled dot-product attention, written out so that its weights can be looked at (Vaswani et al. 2017, equation 1). */
final class Attention {

    private Attention() {}

    /**
     * @param output {@code [..., query, dimension]}
     * @param weights {@code [..., query, key]}; each row sums to 1
     */
    record Attended(NDArray output, NDArray weights) {}

    /**
     * softmax(Q K^T / sqrt(d)) V.
     *
     * @param query {@code [..., query, dimension]}
     * @param key {@code [..., key, dimension]}
     * @param value {@code [..., key, dimension]}
     * @param added to the scores, {@code [..., query, key]}; null for nothing
     */
    static Attended attend(NDArray query, NDArray key, NDArray value, @Nullable NDArray added) {
        Shape shape = query.getShape();
        double scale = 1 / Math.sqrt((double) shape.get(shape.dimension() - 1));
        NDArray scaled = query.mul(Constants.of(query, scale));
        try (NDArray scores = scaled.matMul(key.swapAxes(-1, -2))) { // [..., query, key]
            NDArray weights = (added == null ? scores : scores.addi(added)).softmax(-1);
            return new Attended(weights.matMul(value), weights);
        }
    }
}
