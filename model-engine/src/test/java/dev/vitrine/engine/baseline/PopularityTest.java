package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopularityTest {

    private static final float PADDING = Float.NEGATIVE_INFINITY;
    private static final Map<String, String> FOR_EVER = Map.of("halfLifeDays", "0");

    @Test
    void countsPurchasesOfTheTrainingPart() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withBehaviours(4, "purchase", "v4 p1 v4 p2 v2 p1 v4 p3", "p1 v4"));

        assertArrayEquals(new float[] {PADDING, 2, 1, 0, 0}, scores(events, false, FOR_EVER));
        assertArrayEquals(new float[] {PADDING, 3, 1, 0, 0}, scores(events, true, FOR_EVER));
    }

    @Test
    void countsTargetsThatModelsMayNotSee() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withInputs(2, List.of("view"), "purchase", "v1 p2"));

        assertArrayEquals(new float[] {PADDING, 0, 1}, scores(events, false, FOR_EVER));
    }

    @Test
    void halvesWhatIsOlderByTheHalfLife() {
        long day = 86_400_000;
        LeaveLastOut events = LeaveLastOut.of(dataset(new long[] {0, 4 * day, 8 * day}));

        assertArrayEquals(new float[] {PADDING, 0.25f, 0.5f, 1}, scores(events, false, Map.of("halfLifeDays", "4")));
    }

    @Test
    void agesNothingThatHasNoTime() {
        long none = SequenceDataset.NO_TIME;
        LeaveLastOut events = LeaveLastOut.of(dataset(new long[] {none, none, none}));

        assertArrayEquals(new float[] {PADDING, 1, 1, 1}, scores(events, false, Map.of("halfLifeDays", "4")));
        assertEquals(
                FOR_EVER, Popularity.fit(events, false, Map.of(), Progress.NONE).settings());
    }

    private static SequenceDataset dataset(long[] times) {
        return new SequenceDataset(
                DatasetOptions.DEFAULT,
                new ItemVocabulary(List.of("a", "b", "c")),
                List.of("purchase"),
                new int[] {0, 1},
                new int[] {0, 2, 3},
                new int[] {1, 2, 3},
                times,
                new byte[3]);
    }

    private static float[] scores(LeaveLastOut events, boolean refit, Map<String, String> settings) {
        return Popularity.fit(events, refit, settings, Progress.NONE).score(List.of(History.ofItems(1)))[0];
    }
}
