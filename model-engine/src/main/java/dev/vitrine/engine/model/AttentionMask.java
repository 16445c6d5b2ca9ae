package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Hides the future: added to attention scores, it leaves a query the keys at its own position and before; and says how
 * far apart the two are.
 *
 * <p>With padding on the right nothing else is needed: what a real event may see lies to its left.
 */
final class AttentionMask {

    private AttentionMask() {}

    /** {@code [length, length]}: 0 where the key is visible, negative infinity where it is not. */
    static NDArray causal(NDManager manager, int length) {
        float[] values = new float[length * length];
        for (int query = 0; query < length; query++) {
            for (int key = query + 1; key < length; key++) {
                values[query * length + key] = Float.NEGATIVE_INFINITY;
            }
        }
        return manager.create(values, new Shape(length, length));
    }

    /** {@code [length, length]}: how many events the key is before the query or after it, counted from the farthest after. */
    static NDArray signedDistances(NDManager manager, int length) {
        int[] values = new int[length * length];
        for (int query = 0; query < length; query++) {
            for (int key = 0; key < length; key++) {
                values[query * length + key] = query - key + length - 1;
            }
        }
        return manager.create(values, new Shape(length, length));
    }

    /** {@code [length, length]}: how many events the key is before the query; 0 where it is not. */
    static NDArray distances(NDManager manager, int length) {
        int[] values = new int[length * length];
        for (int query = 0; query < length; query++) {
            for (int key = 0; key < query; key++) {
                values[query * length + key] = query - key;
            }
        }
        return manager.create(values, new Shape(length, length));
    }
}
