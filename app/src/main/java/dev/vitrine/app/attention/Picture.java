package dev.vitrine.app.attention;

/** A way to show what a model looked at. */
public enum Picture {
    /** One layer and head as a matrix of colours. */
    MAP,
    /** Every head small. */
    HEADS,
    /** One layer and head as lines from what looks to what is looked at. */
    RIBBONS
}
