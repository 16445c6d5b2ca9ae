package dev.vitrine.app.control;

import java.util.Locale;

/** A word on a product tile about where the item stands elsewhere; the explanation says the same in full. */
public record TileMark(Kind kind, String text, String explanation) {

    public enum Kind {
        /** Stands higher here than there. */
        UP,
        DOWN,
        SAME,
        /** Stands in no other list. */
        ONLY;

        String style() {
            return "mark-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
