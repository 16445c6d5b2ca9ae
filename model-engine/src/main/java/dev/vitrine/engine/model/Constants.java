package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;

/**
 * Numbers that gradients pass by.
 *
 * <p>The library's {@code mul(Number)} wraps the number in memory of Java's and lets go of it at once, while the
 * backward pass still reads it: a garbage collection in between makes the gradient nonsense, once in some thousand
 * steps. A constant made here lives as long as the caller's scope.
 */
public final class Constants {

    private Constants() {}

    /** A scalar beside an array, on its device. */
    public static NDArray of(NDArray beside, double value) {
        return beside.getManager().create((float) value);
    }
}
