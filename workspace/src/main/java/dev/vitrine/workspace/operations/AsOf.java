package dev.vitrine.workspace.operations;

/** How much of a shopper's history a list is made from. */
public enum AsOf {
    /** All of it. */
    NOW,
    /** Up to the last target event, which is hidden and serves as the truth. */
    TEST
}
