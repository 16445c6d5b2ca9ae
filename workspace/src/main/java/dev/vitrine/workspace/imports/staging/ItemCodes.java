package dev.vitrine.workspace.imports.staging;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The item codes of a file's rows, of those too that are not stored. */
final class ItemCodes {

    private final KeyRegistry stored;
    /** Nothing else keeps them. */
    private final Set<String> ofRowsKeptOut = new HashSet<>();

    private long alike = -1;

    ItemCodes(KeyRegistry stored) {
        this.stored = stored;
    }

    void keptOut(String code) {
        ofRowsKeptOut.add(code);
    }

    /** How many groups of codes differ by case alone, with those that the workspace had before. */
    long alike() {
        if (alike < 0) {
            alike = count();
        }
        return alike;
    }

    private long count() {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        Set<String> others = new HashSet<>(ofRowsKeptOut);
        others.removeAll(stored.ids());
        for (Set<String> codes : List.of(stored.ids(), others)) {
            for (String code : codes) {
                String lower = code.toLowerCase(Locale.ROOT);
                if (!once.add(lower)) {
                    again.add(lower);
                }
            }
        }
        return again.size();
    }
}
