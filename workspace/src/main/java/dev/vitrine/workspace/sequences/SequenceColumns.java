package dev.vitrine.workspace.sequences;

import java.util.Arrays;

/** The columns of a data set as they grow, shopper by shopper; items are still the workspace's keys. */
final class SequenceColumns {

    private static final int FIRST_ROOM = 1024;

    private int events;
    private int shoppers;
    private int[] keys = new int[FIRST_ROOM];
    private int[] offsets = new int[FIRST_ROOM + 1];
    private int[] items = new int[FIRST_ROOM];
    private long[] times = new long[FIRST_ROOM];
    private byte[] behaviours = new byte[FIRST_ROOM];

    /** Adds an event of the shopper who ends next. */
    void add(int item, long time, byte behaviour) {
        if (events == items.length) {
            int larger = 2 * events;
            items = Arrays.copyOf(items, larger);
            times = Arrays.copyOf(times, larger);
            behaviours = Arrays.copyOf(behaviours, larger);
        }
        items[events] = item;
        times[events] = time;
        behaviours[events++] = behaviour;
    }

    /** @param shopper dense key of the one whose events were added since the last call */
    void end(int shopper) {
        if (shoppers == keys.length) {
            keys = Arrays.copyOf(keys, 2 * shoppers);
            offsets = Arrays.copyOf(offsets, 2 * shoppers + 1);
        }
        keys[shoppers++] = shopper;
        offsets[shoppers] = events;
    }

    int[] keys() {
        return Arrays.copyOf(keys, shoppers);
    }

    int[] offsets() {
        return Arrays.copyOf(offsets, shoppers + 1);
    }

    int[] items() {
        return Arrays.copyOf(items, events);
    }

    long[] times() {
        return Arrays.copyOf(times, events);
    }

    byte[] behaviours() {
        return Arrays.copyOf(behaviours, events);
    }
}
