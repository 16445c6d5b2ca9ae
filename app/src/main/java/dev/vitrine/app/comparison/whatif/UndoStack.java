package dev.vitrine.app.comparison.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States of something that cannot change, one behind the other; undo and redo go back and forth among them. */
final class UndoStack<T> {

    private static final int MOST = 1_000;

    private final List<T> states = new ArrayList<>();
    private int at = -1;

    /** The state in view; null before the first. */
    @Nullable
    T current() {
        return at < 0 ? null : states.get(at);
    }

    /** Forgets everything and begins with one state. */
    void begin(T first) {
        clear();
        states.add(first);
        at = 0;
    }

    void clear() {
        states.clear();
        at = -1;
    }

    /** Adds a state, in place of those that were undone; one that changes nothing is none. */
    void push(T next) {
        if (next.equals(current())) {
            return;
        }
        states.subList(at + 1, states.size()).clear();
        states.add(next);
        if (states.size() > MOST) {
            states.remove(0);
        }
        at = states.size() - 1;
    }

    boolean canUndo() {
        return at > 0;
    }

    boolean canRedo() {
        return at < states.size() - 1;
    }

    void undo() {
        if (canUndo()) {
            at--;
        }
    }

    void redo() {
        if (canRedo()) {
            at++;
        }
    }
}
