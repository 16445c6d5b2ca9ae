package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemNeighboursTest {

    private static final float CLOSE = 1e-5f;
    private static final Map<String, String> COSINE = Map.of(
            "neighbours", "10", "sourcePower", "0.5", "targetPower", "0.5", "userPower", "0", "historyDecay", "0.5");

    /** Nobody is scored: all events train. */
    private static final LeaveLastOut EVENTS =
            LeaveLastOut.of(Shops.ofItems(4, new int[] {1, 2}, new int[] {2, 1}, new int[] {3, 1}, new int[] {3, 3}));

    @Test
    void linksAreTheCosineOfTheItemsUsers() {
        float[] scores = scores(EVENTS, COSINE, 1);

        assertEquals(2 / Math.sqrt(3 * 2), scores[2], CLOSE);
        assertEquals(1 / Math.sqrt(3 * 2), scores[3], CLOSE);
        assertEquals(0, scores[4], CLOSE);
    }

    @Test
    void anItemIsNotItsOwnNeighbour() {
        assertEquals(0, scores(EVENTS, COSINE, 3)[3], CLOSE);
    }

    @Test
    void eachStepBackInTheHistoryCountsLess() {
        assertEquals((1 + 0.5 * 2) / Math.sqrt(6), scores(EVENTS, COSINE, 2, 3)[1], CLOSE);
    }

    @Test
    void keepsTheNearestNeighboursOnly() {
        float[] scores = scores(EVENTS, with("neighbours", "1"), 1);

        assertEquals(2 / Math.sqrt(6), scores[2], CLOSE);
        assertEquals(0, scores[3], CLOSE);
    }

    @Test
    void whoHasMuchCountsLessWhereAsked() {
        Map<String, String> settings = new HashMap<>(with("userPower", "1"));
        settings.putAll(Map.of("sourcePower", "0", "targetPower", "0"));

        assertEquals(0.5 + 0.5, scores(EVENTS, settings, 1)[2], CLOSE);
        assertEquals(0.5, scores(EVENTS, settings, 1)[3], CLOSE);
    }

    @Test
    void leadsFromWhatWasLookedAtToWhatWasBought() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withInputs(3, List.of("view"), "purchase", "v1 v2 p3"));

        assertEquals(1, scores(events, COSINE, 1)[3], CLOSE);
        assertEquals(0, scores(events, COSINE, 1)[2], CLOSE);
        assertEquals(0, scores(events, COSINE, 3)[1], CLOSE);
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(COSINE);
        settings.put(key, value);
        return settings;
    }

    private static float[] scores(LeaveLastOut events, Map<String, String> settings, int... history) {
        return ItemNeighbours.fit(events, false, settings, Progress.NONE).score(List.of(History.ofItems(history)))[0];
    }
}
