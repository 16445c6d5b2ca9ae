package dev.vitrine.workspace.cleaning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.workspace.database.Database;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the states of the cleaning rules, among which undo and redo go back and forth: table {@code cleaning}. */
public final class CleaningTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public CleaningTable(Database database) {
        this.database = database;
    }

    /** The rules in force. */
    public CleaningRules current() {
        return database.queryFirst(
                        "SELECT settings FROM cleaning JOIN data_state ON place = cleaning", row -> parse(row.text(1)))
                .orElse(CleaningRules.USUAL);
    }

    /** Puts rules in force, in place of those that were undone; to be called in the transaction that applies them. */
    public void push(CleaningRules rules) {
        int place = place() + 1;
        database.update("DELETE FROM cleaning WHERE place >= ?", place);
        database.update(
                "INSERT INTO cleaning (place, created, settings) VALUES (?, ?, ?)",
                place,
                System.currentTimeMillis(),
                text(rules));
        database.update("UPDATE data_state SET cleaning = ?", place);
    }

    public boolean canUndo() {
        return place() > 0;
    }

    public boolean canRedo() {
        return place() < last();
    }

    /** Goes back to the rules before, if there are any. */
    public void undo() {
        database.update("UPDATE data_state SET cleaning = cleaning - 1 WHERE cleaning > 0");
    }

    /** Goes on to the rules that were undone, if there are any. */
    public void redo() {
        database.update("UPDATE data_state SET cleaning = cleaning + 1 WHERE cleaning < ?", last());
    }

    /** Takes a shopper's id out of the rules, those of older states included. */
    public void forget(String id) {
        List<@Nullable Object[]> states = database.query(
                "SELECT settings, place FROM cleaning", row -> new Object[] {row.text(1), row.integer(2)});
        states.forEach(state -> state[0] = text(parse(String.valueOf(state[0])).withoutMissing(id)));
        database.batch("UPDATE cleaning SET settings = ? WHERE place = ?", states.iterator());
    }

    private int place() {
        return database.queryFirst("SELECT cleaning FROM data_state", row -> row.integer(1))
                .orElseThrow();
    }

    private int last() {
        return database.queryFirst("SELECT COALESCE(MAX(place), 0) FROM cleaning", row -> row.integer(1))
                .orElseThrow();
    }

    /** The rules as a JSON object of what differs from the usual. */
    public static String text(CleaningRules rules) {
        try {
            return JSON.writeValueAsString(rules.texts());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What {@link #text} wrote. */
    public static CleaningRules parse(String text) {
        try {
            return CleaningRules.of(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cleaning rules are damaged: " + text, e);
        }
    }
}
