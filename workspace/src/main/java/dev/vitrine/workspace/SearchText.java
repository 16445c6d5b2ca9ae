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

    /** What a text in lower case must contain. */
    String wanted() {
        return wanted;
    }
}
