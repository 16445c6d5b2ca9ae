package dev.vitrine.engine.data;

import java.util.Arrays;

/**
 * What one user did, oldest first: the input of every model.
 *
 * @param items vocabulary indices, {@code [length]}
 * @param times milliseconds since epoch, UTC, {@code [length]}; {@link SequenceDataset#NO_TIME} where there is none
 * @param behaviours indices into {@link SequenceDataset#behaviourTypes()}, {@code [length]}
 */
public record History(int[] items, long[] times, byte[] behaviours) {

    public History {
        if (items.length != times.length || items.length != behaviours.length) {
            throw new IllegalArgumentException("a history's arrays differ in length");
        }
    }

    /** Items in order, without times, all of the first behaviour type: a history typed in by hand. */
    public static History ofItems(int... items) {
        long[] times = new long[items.length];
        Arrays.fill(times, SequenceDataset.NO_TIME);
        return new History(items, times, new byte[items.length]);
    }

    public int length() {
        return items.length;
    }

    /** The same history as if the event had never happened. */
    public History without(int position) {
        int rest = length() - 1;
        int[] keptItems = new int[rest];
        long[] keptTimes = new long[rest];
        byte[] keptBehaviours = new byte[rest];
        for (int from = 0, to = 0; from < length(); from++) {
            if (from != position) {
                keptItems[to] = items[from];
                keptTimes[to] = times[from];
                keptBehaviours[to++] = behaviours[from];
            }
        }
        return new History(keptItems, keptTimes, keptBehaviours);
    }

    /** The last events, at most {@code count} of them. */
    public History recent(int count) {
        if (length() <= count) {
            return this;
        }
        int from = length() - count;
        return new History(
                Arrays.copyOfRange(items, from, length()),
                Arrays.copyOfRange(times, from, length()),
                Arrays.copyOfRange(behaviours, from, length()));
    }
}
