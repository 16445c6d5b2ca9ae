package dev.vitrine.sample.simulation;

/**
 * An item that was put into the cart and left there.
 *
 * @param event ordinal of the cart event
 * @param intent what it was wanted for
 */
record LeftCart(int item, int event, int day, Intent intent) {}
