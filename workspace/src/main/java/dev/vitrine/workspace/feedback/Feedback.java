package dev.vitrine.workspace.feedback;

/**
 * What one judge thinks of one item for one shopper.
 *
 * @param created milliseconds since epoch, UTC
 * @param judge name; empty for one who gave none
 * @param shopper id
 * @param item id
 * @param model in whose list the item was shown
 * @param place in that list, from 1
 * @param note empty for none
 */
public record Feedback(
        long created,
        String judge,
        String shopper,
        String item,
        String model,
        int place,
        Opinion opinion,
        String note) {

    /** Notes are remarks; a book would not fit a cell of a workbook. */
    public static final int LONGEST_NOTE = 2_000;

    public enum Opinion {
        LIKED,
        DISLIKED,
        /** Must not be shown to the shopper. */
        HIDDEN,
        /** A note alone. */
        NONE
    }

    public Feedback {
        if (shopper.isEmpty() || item.isEmpty() || place < 1) {
            throw new IllegalArgumentException("feedback is on a place of a shopper's list");
        }
        judge = judge.strip();
        note = note.strip();
        note = note.substring(0, Math.min(LONGEST_NOTE, note.length()));
    }

    /** Whether it says nothing, as after a thumb was taken back. */
    public boolean isEmpty() {
        return opinion == Opinion.NONE && note.isEmpty();
    }

    public Feedback withOpinion(Opinion changed) {
        return new Feedback(created, judge, shopper, item, model, place, changed, note);
    }

    public Feedback withNote(String changed) {
        return new Feedback(created, judge, shopper, item, model, place, opinion, changed);
    }
}
