package dev.vitrine.workspace.rules.condition;

import org.jspecify.annotations.Nullable;

/** What a condition is tested on. */
public interface Subject {

    /** A text, a number, or a date as text; null where it is unknown. */
    @Nullable
    Object get(Field field);

    /** Whether the shopper bought something of a category. */
    boolean bought(String category);
}
