package dev.vitrine.app.selfcheck;

import java.util.List;

/**
 * What one check found.
 *
 * @param check key of its words
 * @param details arguments of its words
 */
record Finding(String check, CheckState state, List<Object> details) {

    Finding {
        details = List.copyOf(details);
    }

    static Finding ok(String check, Object... details) {
        return new Finding(check, CheckState.OK, List.of(details));
    }

    static Finding warning(String check, Object... details) {
        return new Finding(check, CheckState.WARNING, List.of(details));
    }

    static Finding failed(String check, Object... details) {
        return new Finding(check, CheckState.FAILED, List.of(details));
    }

    static Finding when(boolean good, CheckState otherwise, String check, Object... details) {
        return new Finding(check, good ? CheckState.OK : otherwise, List.of(details));
    }
}
