package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.FixedScores;
import dev.vitrine.engine.recommend.Recommender;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

    private static final ItemVocabulary VOCABULARY = new ItemVocabulary(List.of("a", "b", "c"));

    /** Item 1 scores what its history's items come to, each times its place from the end. */
    private static float[] weighted(History history) {
        float sum = 0;
        for (int place = 1; place <= history.length(); place++) {
            sum += place * history.items()[history.length() - place];
        }
        return new float[] {sum, 0, -sum};
    }

    @Test
    void aValueIsTheScoreWithTheEventLessTheScoreAsIfItHadNeverHappened() {
        Recommender model = new FixedScores(VOCABULARY, LeaveOneOutTest::weighted);

        float[] values = of(model, History.ofItems(3, 2, 1), 1);

        // 3*3 + 2*2 + 1 = 14; without the first 2*2 + 1, without the second 2*3 + 1, without the last 2*3 + 2
        assertArrayEquals(new float[] {14 - 5, 14 - 7, 14 - 8}, values);
    }

    @Test
    void whatSpeaksAgainstAnItemIsNegative() {
        Recommender model = new FixedScores(VOCABULARY, LeaveOneOutTest::weighted);

        assertArrayEquals(new float[] {-9, -7, -6}, of(model, History.ofItems(3, 2, 1), 3));
    }

    @Test
    void nothingOlderMovesIntoAModelThatReadsTheLastEventsOnly() {
        Recommender model = new FixedScores(VOCABULARY, 2, LeaveOneOutTest::weighted);

        // It reads 2, 1: 2*2 + 1 = 5; without the 2 only 1 is left, without the 1 only 2.
        assertArrayEquals(new float[] {0, 4, 3}, of(model, History.ofItems(3, 2, 1), 1));
    }

    @Test
    void aLongHistoryIsScoredInBatches() {
        Recommender model = new FixedScores(VOCABULARY, history -> new float[] {history.length(), 0, 0});
        History history =
                History.ofItems(IntStream.range(0, 1300).map(i -> 1 + i % 3).toArray());

        float[] values = of(model, history, 1);

        assertEquals(1300, values.length);
        for (float value : values) {
            assertEquals(1, value);
        }
    }

    @Test
    void anEmptyHistoryHasNothingToLeaveOut() {
        Recommender model = new FixedScores(VOCABULARY, LeaveOneOutTest::weighted);

        assertEquals(0, of(model, History.ofItems(), 1).length);
    }

    @Test
    void aRankIsTheOneTheItemWouldHave() {
        Recommender model = new FixedScores(VOCABULARY, history ->
                new float[] {history.length(), 1.5f, history.length() == 1 ? 9 : 0});

        LeaveOneOut effects =
                LeaveOneOut.of(new ItemStandings(model, 1, item -> item == 3, Progress.NONE), History.ofItems(3, 2));

        assertEquals(new ItemStandings.Standing(2, 1), effects.full());
        assertArrayEquals(new int[] {2, 2}, effects.ranks());
    }

    private static float[] of(Recommender model, History history, int item) {
        return LeaveOneOut.of(new ItemStandings(model, item, other -> false, Progress.NONE), history)
                .values();
    }
}
