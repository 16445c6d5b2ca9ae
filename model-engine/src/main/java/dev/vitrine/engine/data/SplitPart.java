package dev.vitrine.engine.data;

/** Where a split puts an event. */
public enum SplitPart {
    /** Models may be fitted on it. */
    TRAINING,
    /** A target that settings and stopping are chosen by. */
    VALIDATION,
    /** A target that a model is measured by. */
    TEST,
    /** Neither learned from nor predicted, such as what a user did after the last target. */
    UNUSED
}
