package dev.vitrine.engine;

import java.util.function.BooleanSupplier;

/**
 * Catches work that may wait where it must not: every workspace operation and engine call checks in here first.
 *
 * <p>The engine knows no window, so the program says where waiting is forbidden; until it does, nowhere is.
 */
public final class Blocking {

    private static volatile BooleanSupplier forbiddenHere = () -> false;

    private Blocking() {}

    /** @param forbidden whether the calling thread is one that must not wait, such as the one that draws */
    public static void forbidWhere(BooleanSupplier forbidden) {
        forbiddenHere = forbidden;
    }

    /** @throws IllegalStateException on a thread that must not wait */
    public static void check() {
        if (forbiddenHere.getAsBoolean()) {
            throw new IllegalStateException(
                    "work that may wait was called on the thread that draws; hand it to Background");
        }
    }
}
