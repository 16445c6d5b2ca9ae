package dev.vitrine.workspace.sequences;

import java.util.Arrays;

/** Interactions as growing columns, in any order. */
final class EventList {

    private int size;
    private int[] shoppers = new int[1024];
    private int[] items = new int[1024];
    private long[] times = new long[1024];
    private byte[] behaviours = new byte[1024];
    private int[] imports = new int[1024];
    private double[] positions = new double[1024];
    private int[] ordinals = new int[1024];

    /**
     * @param shopper dense key
     * @param item dense key
     * @param time milliseconds since epoch, UTC, or {@code NO_TIME}
     * @param importKey of the file it came with
     * @param position what a file without times orders a shopper's events by, else 0
     * @param ordinal place in the file
     */
    void add(int shopper, int item, long time, byte behaviour, int importKey, double position, int ordinal) {
        if (size == shoppers.length) {
            grow();
        }
        shoppers[size] = shopper;
        items[size] = item;
        times[size] = time;
        behaviours[size] = behaviour;
        imports[size] = importKey;
        positions[size] = position;
        ordinals[size++] = ordinal;
    }

    private void grow() {
        int larger = 2 * size;
        shoppers = Arrays.copyOf(shoppers, larger);
        items = Arrays.copyOf(items, larger);
        times = Arrays.copyOf(times, larger);
        behaviours = Arrays.copyOf(behaviours, larger);
        imports = Arrays.copyOf(imports, larger);
        positions = Arrays.copyOf(positions, larger);
        ordinals = Arrays.copyOf(ordinals, larger);
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

    /** Which of two events of one shopper comes first: by time, then import, position and place in the file. */
    int compare(int event, int other) {
        int order = Long.compare(times[event], times[other]);
        if (order == 0) {
            order = Integer.compare(imports[event], imports[other]);
        }
        if (order == 0) {
            order = Double.compare(positions[event], positions[other]);
        }
        return order == 0 ? Integer.compare(ordinals[event], ordinals[other]) : order;
    }
}
