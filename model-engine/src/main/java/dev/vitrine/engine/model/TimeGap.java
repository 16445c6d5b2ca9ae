package dev.vitrine.engine.model;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.SequenceDataset;

/**
 * How long before an event the one before it was, told apart by doubling: what differs by a minute within the hour does
 * not within the year.
 *
 * <p>The time from the last event to when a list is asked for is no part of it: when measured, that time would be the
 * hidden event's own.
 */
public final class TimeGap {

    /** How many are told apart; the last begins at 17 years. */
    public static final int BUCKETS = 32;

    private static final long SECOND = 1000;

    private TimeGap() {}

    /** 0 for the first event of a history and where a time is not known, else 1 + log2 of the seconds and 1 more. */
    public static int of(History history, int event) {
        long[] times = history.times();
        if (event == 0 || times[event] == SequenceDataset.NO_TIME || times[event - 1] == SequenceDataset.NO_TIME) {
            return 0;
        }
        long seconds = Math.max(0, times[event] - times[event - 1]) / SECOND;
        return Math.min(BUCKETS - 1, 1 + Long.SIZE - Long.numberOfLeadingZeros(seconds));
    }
}
