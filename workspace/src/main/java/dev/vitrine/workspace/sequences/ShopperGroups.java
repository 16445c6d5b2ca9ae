package dev.vitrine.workspace.sequences;

import java.util.Arrays;

/** The events of a list by shopper, each shopper's in the list's order; shoppers by ascending key. */
final class ShopperGroups {

    private final int[] keys;
    private final int[] starts;
    private final int[] events;

    private ShopperGroups(int[] keys, int[] starts, int[] events) {
        this.keys = keys;
        this.starts = starts;
        this.events = events;
    }

    /** A counting sort: keys are dense. */
    static ShopperGroups of(EventList list) {
        int largest = -1;
        for (int event = 0; event < list.size(); event++) {
            largest = Math.max(largest, list.shopper(event));
        }
        int[] counts = new int[largest + 1];
        for (int event = 0; event < list.size(); event++) {
            counts[list.shopper(event)]++;
        }
        int[] keys = new int[largest + 1];
        int[] starts = new int[largest + 2];
        int[] next = new int[largest + 1];
        int shoppers = 0;
        for (int key = 0; key <= largest; key++) {
            if (counts[key] > 0) {
                keys[shoppers] = key;
                next[key] = starts[shoppers];
                starts[shoppers + 1] = starts[shoppers] + counts[key];
                shoppers++;
            }
        }
        int[] events = new int[list.size()];
        for (int event = 0; event < list.size(); event++) {
            events[next[list.shopper(event)]++] = event;
        }
        return new ShopperGroups(Arrays.copyOf(keys, shoppers), Arrays.copyOf(starts, shoppers + 1), events);
    }

    int shoppers() {
        return keys.length;
    }

    /** Dense workspace keys, ascending. */
    int[] keys() {
        return keys;
    }

    int[] events(int shopper) {
        return Arrays.copyOfRange(events, starts[shopper], starts[shopper + 1]);
    }
}
