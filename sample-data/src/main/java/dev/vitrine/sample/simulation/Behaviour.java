package dev.vitrine.sample.simulation;

import java.util.Locale;

/** What a shopper does with an item. */
public enum Behaviour {
    VIEW,
    CART,
    PURCHASE;

    /** The name in the files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
