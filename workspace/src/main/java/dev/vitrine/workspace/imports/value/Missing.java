package dev.vitrine.workspace.imports.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what exports write where there is nothing. */
public final class Missing {

    private static final Set<String> WORDS = Set.of("null", "NULL", "nan", "NaN", "\\N");

    private Missing() {}

    /** The text of an id or a number without surrounding space, or null where the field holds none. */
    public static @Nullable String toNull(String field) {
        String text = field.strip();
        return text.isEmpty() || WORDS.contains(text) ? null : text;
    }
}
