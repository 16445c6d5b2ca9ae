package dev.vitrine.app.comparison;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Shows opinions as icons and words. */
final class Opinions {

    private Opinions() {}

    static Ikon icon(Opinion opinion) {
        return switch (opinion) {
            case LIKED -> Material2OutlinedMZ.THUMB_UP;
            case DISLIKED -> Material2OutlinedMZ.THUMB_DOWN;
            case HIDDEN -> Material2MZ.VISIBILITY_OFF;
            case NONE -> Material2OutlinedAL.CHAT_BUBBLE_OUTLINE;
        };
    }

    /** Of the words for what a press does. */
    static String key(Opinion opinion) {
        return "comparison.feedback."
                + (opinion == Opinion.NONE ? "write" : opinion.name().toLowerCase(Locale.ROOT));
    }

    /** In a line: what was thought, and the note. */
    static String words(Feedback feedback, Messages messages) {
        String opinion = feedback.opinion() == Opinion.NONE ? "" : messages.get(key(feedback.opinion()) + ".given");
        return opinion.isEmpty() || feedback.note().isEmpty()
                ? opinion + feedback.note()
                : messages.get("comparison.feedback.both", opinion, feedback.note());
    }
}
