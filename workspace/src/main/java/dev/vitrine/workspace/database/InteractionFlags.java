package dev.vitrine.workspace.database;

/** Bits of column {@code flags} of table {@code interaction}: why a row is set aside; 0 for one that is not. */
public final class InteractionFlags {

    public static final int CANCELLED = 16;
    public static final int QUANTITY_NOT_POSITIVE = 32;
    public static final int PRICE_NOT_POSITIVE = 64;
    public static final int DUPLICATE = 128;

    private InteractionFlags() {}
}
