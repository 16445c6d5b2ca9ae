package dev.vitrine.workspace.imports;

/**
 * Why a row is not used, in the order in which the reasons are tried: every row is counted once, under the first that
 * holds.
 */
public enum RejectionReason {
    UNREADABLE("unreadable", false),
    NO_SHOPPER("noShopper", false),
    NO_ITEM("noItem", false),
    BAD_TIME("badTime", false),
    CANCELLED("cancelled", true),
    QUANTITY_NOT_POSITIVE("quantityNotPositive", true),
    PRICE_NOT_POSITIVE("priceNotPositive", true),
    DUPLICATE("duplicate", true);

    private final String id;
    private final boolean setAside;

    RejectionReason(String id, boolean setAside) {
        this.id = id;
        this.setAside = setAside;
    }

    /** The name in reports and JSON. */
    public String id() {
        return id;
    }

    /** Whether such rows are stored with a flag, so that a rule can bring them back, rather than kept out. */
    public boolean isSetAside() {
        return setAside;
    }
}
