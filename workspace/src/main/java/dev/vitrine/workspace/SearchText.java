package dev.vitrine.workspace;

import java.util.Locale;

/** What a person typed into a search box, as a pattern for {@code LIKE}. */
record SearchText(String typed) {

    boolean isEmpty() {
        return typed.isBlank();
    }

    /** Whether a text contains it in either case. */
    boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Matches what contains the text in either case, where the column is compared in lower case. */
    String pattern() {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
