package dev.vitrine.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender.Attended;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransformerRecommenderTest {

    private static final int ITEMS = 20;
    private static final TransformerConfig CONFIG = new TransformerConfig(ITEMS, 1, -1, 8, 2, 2, 5, 16, 0);

    private final TransformerRecommender recommender = new TransformerRecommender(
            TransformerWeights.initial(CONFIG, 3, ComputeDevice.CPU),
            new ItemVocabulary(
                    IntStream.rangeClosed(1, ITEMS).mapToObj(Integer::toString).toList()));

    @AfterEach
    void closeNativeMemory() {
        recommender.close();
    }

    @Test
    void scoresEveryItemAndNeverPadding() {
        float[][] scores = recommender.score(List.of(History.ofItems(1, 2), History.ofItems(3)));

        assertEquals(2, scores.length);
        assertEquals(ITEMS + 1, scores[0].length);
        assertEquals(Float.NEGATIVE_INFINITY, scores[0][ItemVocabulary.PADDING]);
        IntStream.rangeClosed(1, ITEMS).forEach(item -> assertTrue(Float.isFinite(scores[1][item])));
    }

    @Test
    void scoresAHistoryAloneAsItDoesAmongMany() {
        History history = History.ofItems(7, 3, 5);
        List<History> many = IntStream.range(0, 1500)
                .mapToObj(i -> History.ofItems(1 + i % ITEMS))
                .toList();
        List<History> mixed = new ArrayList<>(many);
        mixed.add(history);

        float[] alone = recommender.score(List.of(history))[0];
        float[] among = recommender.score(mixed)[1500];

        assertArrayEquals(alone, among, 1e-6f);
    }

    @Test
    void attendsInTheForwardPassThatScores() {
        History history = History.ofItems(7, 3, 5);

        Attended attended = recommender.attend(history);

        assertArrayEquals(recommender.score(List.of(history))[0], attended.scores(), 1e-6f);
        AttentionWeights attention = attended.attention();
        assertEquals(0, attention.firstPosition());
        assertEquals(List.of(2, 2, 3), List.of(attention.layers(), attention.heads(), attention.length()));
        assertEquals(1, attention.weights()[1][1][0][0]);
        assertEquals(0, attention.weights()[1][1][0][2]);
    }

    @Test
    void scoresOneByOneAsItDoesTogetherWhateverTheirLengths() {
        List<History> histories = List.of(
                History.ofItems(1), History.ofItems(4, 5, 6, 7, 8, 9), History.ofItems(), History.ofItems(2, 3, 4));
        float[][] together = recommender.score(histories);

        List<Integer> visited = new ArrayList<>();
        recommender.scoreEach(histories, (history, scores) -> {
            visited.add(history);
            assertArrayEquals(together[history], scores, 1e-6f);
            Arrays.fill(scores, 0);
        });

        Collections.sort(visited);
        assertEquals(List.of(0, 1, 2, 3), visited);
    }

    @Test
    void scoresSideBySideTheSameToTheBitEachTime() {
        EngineRuntime.useThreads(2);
        List<History> histories = IntStream.range(0, 2_000)
                .mapToObj(user -> History.ofItems(1 + user % 9, 1 + user % 7, 1 + user % 5))
                .toList();
        float[][] alone = new float[histories.size()][];
        recommender.scoreEach(histories, (history, scores) -> alone[history] = scores.clone());

        float[][] first = scoredAtOnce(histories);

        for (int history = 0; history < alone.length; history++) {
            assertArrayEquals(alone[history], first[history], 1e-6f);
        }
        for (int again = 0; again < 10; again++) {
            assertArrayEquals(first, scoredAtOnce(histories));
        }
    }

    private float[][] scoredAtOnce(List<History> histories) {
        float[][] all = new float[histories.size()][];
        recommender.scoreEachAtOnce(histories, (history, scores) -> all[history] = scores.clone());
        return all;
    }

    @Test
    void aHeadReadOutGivesTheAttentionOfTheForwardPass() {
        for (History history : List.of(History.ofItems(7, 3, 5), History.ofItems(9, 9, 1, 2, 3, 4, 5))) {
            AttentionWeights attention = recommender.attend(history).attention();
            for (int layer = 0; layer < 2; layer++) {
                for (int head = 0; head < 2; head++) {
                    HeadReadout readout = recommender.readHead(history, layer, head);
                    assertEquals(attention.length(), readout.length());
                    assertEquals(attention.firstPosition(), readout.firstPosition());
                    assertEquals(4, readout.dimension());
                    for (int query = 0; query < readout.length(); query++) {
                        double[] weights = readout.weights(query);
                        for (int key = 0; key <= query; key++) {
                            assertEquals(attention.weights()[layer][head][query][key], weights[key], 1e-5);
                        }
                    }
                }
            }
        }
        assertTrue(recommender.hasHead(1, 1));
        assertFalse(recommender.hasHead(2, 0) || recommender.hasHead(0, 2) || recommender.hasHead(-1, 0));
    }

    @Test
    void itemVectorsAreThoseThatScore() {
        assertEquals(ITEMS + 1, recommender.itemVectors().length);
        assertEquals(8, recommender.itemVectors()[3].length);
    }

    @Test
    void saysWhichEventsItReadOfALongHistory() {
        History history = History.ofItems(9, 9, 1, 2, 3, 4, 5);

        Attended attended = recommender.attend(history);

        assertEquals(2, attended.attention().firstPosition());
        assertEquals(5, attended.attention().length());
        assertEquals(5, recommender.longestHistory());
        assertArrayEquals(recommender.attend(history.recent(5)).scores(), attended.scores());
    }

    @Test
    void scoresAnEmptyHistory() {
        float[] scores = recommender.score(Collections.singletonList(History.ofItems()))[0];

        IntStream.rangeClosed(1, ITEMS).forEach(item -> assertTrue(Float.isFinite(scores[item])));
    }

    @Test
    void refusesToScoreWhenClosed() {
        recommender.close();

        List<History> histories = List.of(History.ofItems(1));
        assertThrows(IllegalStateException.class, () -> recommender.score(histories));
    }
}
