package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with one row.
 *
 * @param mask one bit for each reason, see {@link RejectionReason#bit()}
 * @param at field of the first fault in the order of reasons; null where it is the row as a whole
 */
record Faults(int mask, @Nullable Field at) {

    static final Faults NONE = new Faults(0, null);

    private static final RejectionReason[] REASONS = RejectionReason.values();

    private static final int SET_ASIDE = setAsideMask();

    private static int setAsideMask() {
        int mask = 0;
        for (RejectionReason reason : REASONS) {
            mask |= reason.isSetAside() ? reason.bit() : 0;
        }
        return mask;
    }

    Faults with(RejectionReason reason, @Nullable Field field) {
        RejectionReason known = first();
        boolean first = known == null || reason.compareTo(known) < 0;
        return new Faults(mask | reason.bit(), first ? field : at);
    }

    boolean has(RejectionReason reason) {
        return (mask & reason.bit()) != 0;
    }

    /** The reason under which the row is counted; null if it is accepted. */
    @Nullable
    RejectionReason first() {
        for (RejectionReason reason : REASONS) {
            if (has(reason)) {
                return reason;
            }
        }
        return null;
    }

    /** Whether the row cannot be stored at all. */
    boolean keepsOut() {
        return (mask & ~SET_ASIDE) != 0;
    }

    /** What the row is stored with: 0, or why it is set aside. */
    int flags() {
        return mask & SET_ASIDE;
    }
}
