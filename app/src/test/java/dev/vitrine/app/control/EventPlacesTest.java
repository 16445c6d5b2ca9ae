package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventPlacesTest {

    private static final long DAY = 86_400_000;

    @Test
    void daysAreToScale() {
        EventPlaces places = new EventPlaces(new long[] {0, 10 * DAY, 40 * DAY}, 400);
        assertEquals(0, places.place(0));
        assertEquals(100, places.place(1), 1e-9);
        assertEquals(400, places.place(2), 1e-9);
        assertEquals(List.of(new EventPlaces.Gap(10, 0, 100), new EventPlaces.Gap(30, 100, 400)), places.gaps(56));
        assertEquals(1, places.eventAt(120));
    }

    @Test
    void eventsOfOneMomentStandBesideEachOtherAndStayInside() {
        EventPlaces places = new EventPlaces(new long[] {0, 5 * DAY, 5 * DAY, 5 * DAY}, 100);
        assertEquals(100, places.place(3), 1e-9);
        assertTrue(places.place(3) - places.place(2) >= 4);
        assertTrue(places.place(2) - places.place(1) >= 4);
    }

    @Test
    void moreEventsThanPixelsStillHaveAnOrder() {
        EventPlaces places = new EventPlaces(LongStream.range(0, 500).toArray(), 200);
        for (int event = 1; event < 500; event++) {
            assertTrue(places.place(event) >= places.place(event - 1));
            assertTrue(places.place(event) >= -1e-9 && places.place(event) <= 200 + 1e-9);
        }
    }

    @Test
    void withoutTimesAllStandAtEqualDistances() {
        long none = SequenceDataset.NO_TIME;
        EventPlaces places = new EventPlaces(new long[] {none, none}, 100);
        assertEquals(25, places.place(0));
        assertEquals(75, places.place(1));
        assertTrue(places.gaps(1).isEmpty());
        assertTrue(places.ticks(10).isEmpty());
    }
}
