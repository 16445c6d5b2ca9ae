package dev.vitrine.workspace.imports;

import dev.vitrine.workspace.database.InteractionFlags;

/**
 * Why a row is not used, in the order in which the reasons are tried: every row is counted once, under the first that
 * holds.
 */
public enum RejectionReason {
    UNREADABLE("unreadable", false, 1),
    TOO_LONG("tooLong", false, 256),
    NO_SHOPPER("noShopper", false, 2),
    NO_ITEM("noItem", false, 4),
    BAD_TIME("badTime", false, 8),
    CANCELLED("cancelled", true, InteractionFlags.CANCELLED),
    QUANTITY_NOT_POSITIVE("quantityNotPositive", true, InteractionFlags.QUANTITY_NOT_POSITIVE),
    PRICE_NOT_POSITIVE("priceNotPositive", true, InteractionFlags.PRICE_NOT_POSITIVE),
    DUPLICATE("duplicate", true, InteractionFlags.DUPLICATE);

    private final String id;
    private final boolean setAside;
    private final int bit;

    RejectionReason(String id, boolean setAside, int bit) {
        this.id = id;
        this.setAside = setAside;
        this.bit = bit;
    }

    /** The name in reports and JSON. */
    public String id() {
        return id;
    }

    /** Whether such rows are stored with a flag, so that a rule can bring them back, rather than kept out. */
    public boolean isSetAside() {
        return setAside;
    }

    /** The bit that stands for it, in the flags of a stored interaction where such a row is stored. */
    public int bit() {
        return bit;
    }
}
