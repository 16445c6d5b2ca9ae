package dev.vitrine.workspace.rules.condition;

import org.jspecify.annotations.Nullable;

/** What a condition is tested on. */
public interface Subject {

    /** A text, a number, or a date as text; null where it is unknown. */
    @Nullable
    Object get(Field field);

    /** Whether the shopper bought something of a category. */
    boolean bought(String category);

    /** Share of the shopper's events that are in a category or below it. */
    default double affinity(String category) {
        return 0;
    }

    /** What a file of shoppers says of the shopper in a column; null for nothing. */
    default @Nullable String attribute(String column) {
        return null;
    }

    /** Whether the shopper is in a saved segment. */
    default boolean isIn(String segment) {
        return false;
    }
}
