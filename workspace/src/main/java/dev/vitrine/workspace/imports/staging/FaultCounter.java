package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.RejectionReason;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the rows of a file: each once under its first fault, and each fault on its own. */
public final class FaultCounter {

    /** A fault for which no row is rejected, as the next one. */
    private static final String NO_TITLE = "noTitle";

    /** The launch date of an item, which is left empty. */
    public static final String BAD_LAUNCH_DATE = "badLaunchDate";

    private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    private final Map<RejectionReason, Long> found = new EnumMap<>(RejectionReason.class);
    private long rows;
    private long accepted;
    private long withoutTitle;
    private long badLaunchDates;
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

    void countBadLaunchDate() {
        badLaunchDates++;
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
        return named(rejected);
    }

    /** Rows by the name of each fault. */
    public Map<String, Long> found() {
        Map<String, Long> named = named(found);
        if (withoutTitle > 0) {
            named.put(NO_TITLE, withoutTitle);
        }
        if (badLaunchDates > 0) {
            named.put(BAD_LAUNCH_DATE, badLaunchDates);
        }
        return named;
    }

    private static Map<String, Long> named(Map<RejectionReason, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((reason, count) -> named.put(reason.id(), count));
        return named;
    }
}
