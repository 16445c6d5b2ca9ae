package dev.vitrine.workspace.sequences;

import java.util.Arrays;

/** Interactions as growing columns, in the order of import and place in the file. */
final class EventList {

    private int size;
    private int[] shoppers = new int[1024];
    private int[] items = new int[1024];
    private long[] times = new long[1024];
    private byte[] behaviours = new byte[1024];

    /**
     * @param shopper dense key
     * @param item dense key
     * @param time milliseconds since epoch, UTC, or {@code NO_TIME}
     */
    void add(int shopper, int item, long time, byte behaviour) {
        if (size == shoppers.length) {
            grow();
        }
        shoppers[size] = shopper;
        items[size] = item;
        times[size] = time;
        behaviours[size++] = behaviour;
    }

    private void grow() {
        int larger = 2 * size;
        shoppers = Arrays.copyOf(shoppers, larger);
        items = Arrays.copyOf(items, larger);
        times = Arrays.copyOf(times, larger);
        behaviours = Arrays.copyOf(behaviours, larger);
    }

    int size() {
        return size;
    }

    int shopper(int event) {
        return shoppers[event];
    }

    int item(int event) {
        return items[event];
    }

    long time(int event) {
        return times[event];
    }

    byte behaviour(int event) {
        return behaviours[event];
    }
}
