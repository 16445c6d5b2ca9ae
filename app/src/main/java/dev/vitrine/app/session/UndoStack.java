package dev.vitrine.app.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States of something that cannot change, one behind the other; undo and redo go back and forth among them. */
public final class UndoStack<T> {

    private static final int MOST = 1_000;

    private final List<T> states = new ArrayList<>();
    private int at = -1;

    /** The state in view; null before the first. */
    public @Nullable T current() {
        return at < 0 ? null : states.get(at);
    }

    /** Forgets everything and begins with one state. */
    public void begin(T first) {
        clear();
        states.add(first);
        at = 0;
    }

    public void clear() {
        states.clear();
        at = -1;
    }

    /** Adds a state, in place of those that were undone; one that changes nothing is none. */
    public void push(T next) {
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

    public boolean canUndo() {
        return at > 0;
    }

    public boolean canRedo() {
        return at < states.size() - 1;
    }

    public void undo() {
        if (canUndo()) {
            at--;
        }
    }

    public void redo() {
        if (canRedo()) {
            at++;
        }
    }
}
