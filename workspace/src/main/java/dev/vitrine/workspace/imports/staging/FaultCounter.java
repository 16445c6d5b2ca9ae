package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.RejectionReason;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the rows of a file: each once under its first fault, and each fault on its own. */
public final class FaultCounter {

    /** A fault for which no row is rejected. */
    private static final String NO_TITLE = "noTitle";

    private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    private final Map<RejectionReason, Long> found = new EnumMap<>(RejectionReason.class);
    private long rows;
    private long accepted;
    private long withoutTitle;
    private long alreadyThere;

    void count(Faults faults) {
        rows++;
        RejectionReason first = faults.first();
        if (first == null) {
            accepted++;
            return;
        }
        rejected.merge(first, 1L, Long::sum);
        for (RejectionReason reason : RejectionReason.values()) {
            if (faults.has(reason)) {
                found.merge(reason, 1L, Long::sum);
            }
        }
    }

    void countWithoutTitle() {
        withoutTitle++;
    }

    void countAlreadyThere() {
        alreadyThere++;
    }

    /** Rows that the workspace had before the file. */
    public long alreadyThere() {
        return alreadyThere;
    }

    public long rows() {
        return rows;
    }

    public long accepted() {
        return accepted;
    }

    public Map<RejectionReason, Long> rejectedByReason() {
        return rejected;
    }

    /** Rows by the name of the reason for which they were rejected. */
    public Map<String, Long> rejected() {
        return named(rejected, 0);
    }

    /** Rows by the name of each fault. */
    public Map<String, Long> found() {
        return named(found, withoutTitle);
    }

    private static Map<String, Long> named(Map<RejectionReason, Long> counts, long untitled) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((reason, count) -> named.put(reason.id(), count));
        if (untitled > 0) {
            named.put(NO_TITLE, untitled);
        }
        return named;
    }
}
