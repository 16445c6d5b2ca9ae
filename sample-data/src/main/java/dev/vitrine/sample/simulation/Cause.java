package dev.vitrine.sample.simulation;

import java.util.Locale;

/** Why an event happened, as the simulator knows it. */
public enum Cause {
    /** A look at whatever the shop puts forward; nothing in the history leads to it. */
    WINDOW,
    /** A look at an alternative to what is about to be bought; caused by the mission's last purchase. */
    COMPARE,
    /** A look ahead at a later need of a mission; caused by its last purchase. */
    RESEARCH,
    /** View or cart on the way to a purchase, or to a cart that is left behind. */
    CHOICE,
    /** First purchase of a mission; nothing leads to it. */
    START,
    /** Next need of a mission; caused by the mission's last purchase. */
    COMPLEMENT,
    /** What is needed depends on the kind of mission; caused by its first purchase. */
    MISSION,
    /** What is needed depends on the side taken at the fork; caused by that purchase. */
    FORK,
    /** Of the mission's brand; caused by its first purchase. */
    BRAND,
    /** Looked at before; caused by the view. */
    REMEMBERED,
    /** Left in the cart before; caused by the cart event. */
    CART_LEFT,
    /** On impulse, by taste, season and what is popular; nothing in particular leads to it. */
    IMPULSE,
    /** A program that reads the shop's pages. */
    BOT;

    /** The name in the files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
