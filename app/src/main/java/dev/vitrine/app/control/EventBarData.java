package dev.vitrine.app.control;

import java.util.List;

/**
 * Values of events along a time line.
 *
 * @param times of the events, rising, milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where unknown
 */
public record EventBarData(List<Track> tracks, long[] times) {

    public static final EventBarData EMPTY = new EventBarData(List.of(), new long[0]);

    /** @param values of each event, of either sign; NaN for none */
    public record Track(String title, float[] values) {}

    public EventBarData {
        tracks = List.copyOf(tracks);
        for (Track track : tracks) {
            if (track.values().length != times.length) {
                throw new IllegalArgumentException(track.title() + " has another number of events");
            }
        }
    }

    public int events() {
        return times.length;
    }
}
