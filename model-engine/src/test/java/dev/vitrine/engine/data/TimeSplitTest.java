package dev.vitrine.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

    /** Event e happens at second e. */
    private static final SequenceDataset TEN =
            Shops.withBehaviours(9, "purchase", "p1 p2 p3 v4 p5 v6", "p1 p2 v3", "p4");

    @Test
    void laterEventsAreHeldOutWhosesoeverTheyAre() {
        TimeSplit split = TimeSplit.of(TEN, 0.2).orElseThrow();
        assertEquals(6000, split.validationFrom());
        assertEquals(8000, split.testFrom());
        assertEquals(
                "TTTTTTVVEE",
                IntStream.range(0, 10)
                        .mapToObj(event -> split.part(event))
                        .map(part -> part == SplitPart.TEST ? "E" : part.name().substring(0, 1))
                        .reduce("", String::concat));
    }

    @Test
    void onlyWhoBuysInTheTestPartIsThereToBeMeasuredAndWhoNeverDidAnythingBeforeIsNew() {
        TimeSplit split = TimeSplit.of(TEN, 0.2).orElseThrow();
        assertArrayEquals(new int[] {2}, split.testUsers());
        assertFalse(split.isKnown(2));
        assertTrue(split.isKnown(1));
    }

    @Test
    void withoutTimesThereIsNoSuchSplit() {
        SequenceDataset timeless = timed(TEN, SequenceDataset.NO_TIME);
        assertTrue(TimeSplit.of(timeless, 0.1).isEmpty());
        assertTrue(TimeSplit.of(timed(TEN, 5), 0.1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> TimeSplit.of(TEN, 0.5));
    }

    @Test
    void leaveLastOutPutsEachUsersLastTargetsAside() {
        LeaveLastOut split = LeaveLastOut.of(TEN);
        assertEquals(
                List.of(
                        SplitPart.TRAINING,
                        SplitPart.TRAINING,
                        SplitPart.VALIDATION,
                        SplitPart.UNUSED,
                        SplitPart.TEST,
                        SplitPart.UNUSED),
                IntStream.range(0, 6).mapToObj(event -> split.part(0, event)).toList());
        assertEquals(SplitPart.TRAINING, split.part(1, 8));
    }

    private static SequenceDataset timed(SequenceDataset dataset, long time) {
        long[] times = new long[dataset.events()];
        Arrays.fill(times, time);
        return new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                dataset.userKeys(),
                dataset.offsets(),
                dataset.items(),
                times,
                dataset.behaviours());
    }
}
