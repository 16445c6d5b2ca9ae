package dev.vitrine.app.attention;

/** A way to show what a model looked at. */
public enum Picture {
    /** One layer and head as a matrix of colours. */
    MAP,
    /** Every head small. */
    HEADS,
    /** One layer and head as lines from what looks to what is looked at. */
    RIBBONS,
    /** What the last position looked at along the shopper's days. */
    TIMELINE,
    /** Two models or shoppers beside each other. */
    COMPARE,
    /** The items as the model sees them. */
    SPACE,
    /** How attention is worked out. */
    LESSON;

    /** Whether there is nothing to show of a model without attention. */
    boolean needsAttention() {
        return this == MAP || this == HEADS || this == RIBBONS;
    }
}
