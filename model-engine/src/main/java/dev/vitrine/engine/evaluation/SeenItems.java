package dev.vitrine.engine.evaluation;

/** Whether items a user already had may be recommended again. */
public enum SeenItems {
    /** They are no candidates; a user whose target is among them is not scored. */
    MASKED,
    /** Nothing is removed, nobody excluded. */
    KEPT
}
