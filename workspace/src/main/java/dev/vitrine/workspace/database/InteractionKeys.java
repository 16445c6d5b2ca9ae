package dev.vitrine.workspace.database;

/** Keys of table {@code interaction}: the shopper's key above, a running number below. */
public final class InteractionKeys {

    private static final int SHIFT = 32;

    /** The highest running number, and the bits of a key that hold it. */
    public static final long MOST_SERIAL = (1L << SHIFT) - 1;

    private InteractionKeys() {}

    /** @param serial number of the interaction among all that were ever imported */
    public static long of(int shopper, long serial) {
        return ((long) shopper << SHIFT) | (serial & MOST_SERIAL);
    }

    /** Whose interaction it is. */
    public static int shopper(long key) {
        return (int) (key >>> SHIFT);
    }

    /** The lowest key that an interaction of the shopper can have. */
    public static long first(int shopper) {
        return of(shopper, 0);
    }

    /** The highest key that an interaction of the shopper can have. */
    public static long last(int shopper) {
        return of(shopper, MOST_SERIAL);
    }
}
