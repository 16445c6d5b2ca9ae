package dev.vitrine.workspace.cleaning;

import java.util.BitSet;

/**
 * What cleaning rules leave of a shop.
 *
 * @param counted events that count
 * @param standsFor key of the item that an item counts as, by its own key
 */
record Cleaned(StoredEvents events, BitSet counted, int[] standsFor, Remaining remaining) {}
