package dev.vitrine.workspace;

import java.util.Locale;

/** What a person typed into a search box. */
final class SearchText {

    private final String wanted;

    SearchText(String typed) {
        this.wanted = typed.strip().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether a text contains it in either case. */
    boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** For {@code LIKE}: matches what contains the text, of a column in lower case. */
    String pattern() {
        return "%" + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
