package dev.vitrine.app.selfcheck;

import java.util.List;

/**
 * What one check found.
 *
 * @param check key of its words
 * @param details arguments of its words
 */
record Finding(String check, State state, List<Object> details) {

    /** How well it is. */
    enum State {
        OK,
        /** Something does not work, but the rest does. */
        WARNING,
        FAILED
    }

    Finding {
        details = List.copyOf(details);
    }

    static Finding ok(String check, Object... details) {
        return new Finding(check, State.OK, List.of(details));
    }

    static Finding warning(String check, Object... details) {
        return new Finding(check, State.WARNING, List.of(details));
    }

    static Finding failed(String check, Object... details) {
        return new Finding(check, State.FAILED, List.of(details));
    }

    static Finding when(boolean good, State otherwise, String check, Object... details) {
        return new Finding(check, good ? State.OK : otherwise, List.of(details));
    }
}
