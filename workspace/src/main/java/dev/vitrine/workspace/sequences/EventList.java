package dev.vitrine.workspace.sequences;

import java.util.Arrays;

/** One shopper's interactions as growing columns, in any order. */
final class EventList {

    private static final int FIRST_ROOM = 64;

    private int size;
    private int[] items = new int[FIRST_ROOM];
    private long[] times = new long[FIRST_ROOM];
    private byte[] behaviours = new byte[FIRST_ROOM];
    private int[] imports = new int[FIRST_ROOM];
    private double[] positions = new double[FIRST_ROOM];
    private int[] ordinals = new int[FIRST_ROOM];

    /**
     * @param item dense key
     * @param time milliseconds since epoch, UTC, or {@code NO_TIME}
     * @param importKey of the file it came with
     * @param position what a file without times orders a shopper's events by, else 0
     * @param ordinal place in the file
     */
    void add(int item, long time, byte behaviour, int importKey, double position, int ordinal) {
        if (size == items.length) {
            grow();
        }
        items[size] = item;
        times[size] = time;
        behaviours[size] = behaviour;
        imports[size] = importKey;
        positions[size] = position;
        ordinals[size++] = ordinal;
    }

    private void grow() {
        int larger = 2 * size;
        items = Arrays.copyOf(items, larger);
        times = Arrays.copyOf(times, larger);
        behaviours = Arrays.copyOf(behaviours, larger);
        imports = Arrays.copyOf(imports, larger);
        positions = Arrays.copyOf(positions, larger);
        ordinals = Arrays.copyOf(ordinals, larger);
    }

    /** Makes room for the next shopper. */
    void clear() {
        size = 0;
    }

    int size() {
        return size;
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

    /** Which of two events comes first: by time, then import, position and place in the file. */
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
