package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.i18n.Messages;
import java.util.Locale;

/** Says whose history it is, and whether it was edited. */
public final class SubjectWords {

    private SubjectWords() {}

    /** For a heading above the lists. */
    public static String title(WhatIf whatIf, Messages messages) {
        Subject subject = whatIf.subject();
        return messages.get("comparison.title." + subject.kind().name().toLowerCase(Locale.ROOT), subject.name());
    }

    /** For a history that is not a shopper's real one. */
    static String mark(WhatIf whatIf, Messages messages) {
        return messages.get(
                switch (whatIf.subject().kind()) {
                    case SHOPPER -> "comparison.mark.edited";
                    case PERSONA -> whatIf.isEdited() ? "comparison.mark.editedPersona" : "comparison.mark.persona";
                    case SEGMENT -> whatIf.isEdited() ? "comparison.mark.editedSegment" : "comparison.mark.segment";
                    case NEW -> "comparison.mark.new";
                });
    }
}
