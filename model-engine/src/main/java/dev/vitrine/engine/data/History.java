package dev.vitrine.engine.data;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
        return only(at -> at != position);
    }

    /** The same history as if no others but these events had happened. */
    public History only(IntPredicate kept) {
        int[] places = IntStream.range(0, length()).filter(kept).toArray();
        int[] keptItems = new int[places.length];
        long[] keptTimes = new long[places.length];
        byte[] keptBehaviours = new byte[places.length];
        for (int to = 0; to < places.length; to++) {
            keptItems[to] = items[places[to]];
            keptTimes[to] = times[places[to]];
            keptBehaviours[to] = behaviours[places[to]];
        }
        return new History(keptItems, keptTimes, keptBehaviours);
    }

    /** The same history with one more event at its end. */
    public History with(int item, long time, byte behaviour) {
        int[] moreItems = Arrays.copyOf(items, length() + 1);
        long[] moreTimes = Arrays.copyOf(times, length() + 1);
        byte[] moreBehaviours = Arrays.copyOf(behaviours, length() + 1);
        moreItems[length()] = item;
        moreTimes[length()] = time;
        moreBehaviours[length()] = behaviour;
        return new History(moreItems, moreTimes, moreBehaviours);
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
