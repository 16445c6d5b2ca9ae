package dev.vitrine.app.attention;

/** How the events of a history are listed. */
public enum EffectOrder {
    /** Oldest first, days to scale. */
    TIME,
    /** Those first where attention, gradients and effect are furthest from each other. */
    DISAGREEMENT
}
