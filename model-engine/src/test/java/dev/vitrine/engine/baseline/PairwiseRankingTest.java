package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairwiseRankingTest {

    private static final int ITEMS = 8;
    private static final Map<String, String> FIXED = Map.of(
            "historyDecay", "0.5",
            "regularisation", "0.001",
            "epochs", "200",
            "learningRate", "0.05",
            "dimension", "8",
            "seed", "1");

    /** Everybody goes round the items; the last two steps of each are held out. */
    private static final LeaveLastOut RING = LeaveLastOut.of(Shops.ofItems(ITEMS, ring()));

    @Test
    void whatFollowedTheLastItemStandsFirstAmongThoseNotHad() {
        PairwiseRanking model = fit(FIXED);

        for (int last = 3; last <= 5; last++) {
            float[] scores = model.score(List.of(History.ofItems(last - 2, last - 1, last)))[0];
            int best = last + 1;
            for (int item = last + 2; item <= ITEMS; item++) {
                assertTrue(scores[best] > scores[item], last + ": " + Arrays.toString(scores));
            }
        }
    }

    @Test
    void olderEventsThanItReadsChangeNothing() {
        PairwiseRanking model = fit(FIXED);
        int[] latest = IntStream.range(0, 20).map(at -> 1 + at % ITEMS).toArray();
        int[] longer =
                IntStream.concat(IntStream.of(7, 7, 7), IntStream.of(latest)).toArray();

        assertTrue(Arrays.equals(score(model, latest), score(model, longer)));
    }

    @Test
    void aHistoryWithoutEventsIsRankedByWhatEverybodyWants() {
        float[] scores = score(fit(FIXED));

        assertEquals(ITEMS + 1, scores.length);
        assertTrue(IntStream.rangeClosed(1, ITEMS).anyMatch(item -> scores[item] != 0));
    }

    @Test
    void anotherSeedLearnsOtherVectors() {
        Map<String, String> other = new HashMap<>(FIXED);
        other.put("seed", "2");

        assertFalse(Arrays.equals(score(fit(FIXED), 1, 2), score(fit(other), 1, 2)));
    }

    @Test
    void isCancelledBetweenEpochs() {
        assertThrows(
                CancellationException.class,
                () -> PairwiseRanking.fit(RING, false, FIXED, new Progress() {
                    @Override
                    public void update(double fraction, String key, Object... arguments) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }

    private static PairwiseRanking fit(Map<String, String> settings) {
        return PairwiseRanking.fit(RING, false, settings, Progress.NONE);
    }

    private static float[] score(PairwiseRanking model, int... items) {
        return model.score(List.of(History.ofItems(items)))[0];
    }

    private static int[][] ring() {
        int[][] users = new int[40][];
        for (int user = 0; user < users.length; user++) {
            int start = user % ITEMS;
            users[user] = IntStream.range(0, 6)
                    .map(step -> 1 + (start + step) % ITEMS)
                    .toArray();
        }
        return users;
    }
}
