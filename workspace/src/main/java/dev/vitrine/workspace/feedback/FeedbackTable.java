package dev.vitrine.workspace.feedback;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import java.util.List;

/** Table {@code feedback}: thumbs and notes of judges on items of shoppers' lists. */
public final class FeedbackTable {

    private static final String ALL =
            "SELECT f.*, s.id shopper FROM feedback f JOIN shopper s ON s.shopper_key = f.shopper_key";

    private final Database database;

    public FeedbackTable(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    public List<Feedback> list() {
        return database.query(ALL + " ORDER BY f.created, f.feedback_key", FeedbackTable::feedback);
    }

    /** Of all judges on a shopper's items, oldest first. */
    public List<Feedback> of(String shopper) {
        return database.query(
                ALL + " WHERE s.id = ? ORDER BY f.created, f.feedback_key", FeedbackTable::feedback, shopper);
    }

    /** Keeps it in place of what the judge thought of the item for the shopper before; what says nothing is taken away. */
    public void put(Feedback feedback) {
        database.inTransaction(() -> {
            remove(feedback);
            if (!feedback.isEmpty()) {
                add(feedback);
            }
        });
    }

    private void remove(Feedback feedback) {
        database.update("""
                DELETE FROM feedback WHERE judge = ? AND item = ?
                    AND shopper_key = (SELECT shopper_key FROM shopper WHERE id = ?)""", feedback.judge(), feedback.item(), feedback.shopper());
    }

    private void add(Feedback feedback) {
        database.update(
                """
                INSERT INTO feedback (created, judge, shopper_key, item, model, place, opinion, note)
                SELECT ?, ?, shopper_key, ?, ?, ?, ?, ? FROM shopper WHERE id = ?""",
                feedback.created(),
                feedback.judge(),
                feedback.item(),
                feedback.model(),
                feedback.place(),
                feedback.opinion().name(),
                feedback.note(),
                feedback.shopper());
    }

    private static Feedback feedback(Row row) {
        return new Feedback(
                row.whole("created"),
                row.text("judge"),
                row.text("shopper"),
                row.text("item"),
                row.text("model"),
                row.integer("place"),
                Opinion.valueOf(row.text("opinion")),
                row.text("note"));
    }
}
