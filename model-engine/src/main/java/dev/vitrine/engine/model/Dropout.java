package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;

/** What is done to hidden values while training, and left out when scoring. */
@FunctionalInterface
public interface Dropout {

    /** For scoring. */
    Dropout NONE = values -> values;

    /** Some of the values set to zero, the others scaled up so that the mean stays. */
    NDArray apply(NDArray values);
}
