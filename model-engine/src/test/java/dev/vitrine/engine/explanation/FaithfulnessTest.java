package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.Faithfulness.Verdict;
import dev.vitrine.engine.recommend.FixedScores;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaithfulnessTest {

    private static final ItemVocabulary VOCABULARY = new ItemVocabulary(List.of("a", "b", "c", "d", "e", "f"));

    /** Item 1 scores the sum of its history's items. */
    private static final FixedScores SUM = new FixedScores(VOCABULARY, history ->
            new float[] {Arrays.stream(history.items()).sum(), 0, 0, 0, 0, 0});

    private static final History HISTORY = History.ofItems(1, 6, 2, 5, 3, 4);
    private static final float[] EFFECTS = {1, 6, 2, 5, 3, 4};

    @Test
    void weightsInTheOrderOfTheEffectsAgree() {
        Faithfulness faithful = of(new float[] {0.01f, 0.5f, 0.02f, 0.3f, 0.05f, 0.12f}, 5);

        assertEquals(1, faithful.agreement().orElseThrow(), 1e-9);
        assertArrayEquals(
                new double[] {21, 15, 10, 6, 3, 1, 0}, faithful.deletion().byWeight());
        assertArrayEquals(
                new double[] {0, 6, 11, 15, 18, 20, 21}, faithful.insertion().byWeight());
        assertTrue(faithful.deletion().gain() > 0);
        assertTrue(faithful.insertion().gain() > 0);
        assertEquals(Verdict.AGREES, faithful.verdict());
    }

    @Test
    void weightsAgainstTheOrderOfTheEffectsDoNot() {
        Faithfulness faithful = of(new float[] {0.5f, 0.01f, 0.3f, 0.02f, 0.12f, 0.05f}, 5);

        assertEquals(-1, faithful.agreement().orElseThrow(), 1e-9);
        assertTrue(faithful.deletion().gain() < 0);
        assertTrue(faithful.insertion().gain() < 0);
        assertEquals(Verdict.DOES_NOT, faithful.verdict());
    }

    @Test
    void theRandomCurveIsTheMeanOfItsOrders() {
        // Over all orders each event is as likely to be gone: the mean falls evenly.
        double[] random = of(EFFECTS, 400).deletion().atRandom();

        for (int removed = 0; removed <= 6; removed++) {
            assertEquals(21 - 3.5 * removed, random[removed], 0.3);
        }
    }

    @Test
    void theSameSeedsGiveTheSameFigures() {
        assertEquals(of(EFFECTS, 5).deletion().gain(), of(EFFECTS, 5).deletion().gain());
    }

    @Test
    void oneEventTellsNothing() {
        Faithfulness faithful = Faithfulness.of(standings(), History.ofItems(3), new float[] {1}, new float[] {3}, 5);

        assertTrue(faithful.agreement().isEmpty());
        assertEquals(Verdict.UNKNOWN, faithful.verdict());
        assertEquals(0, faithful.deletion().gain());
    }

    private static Faithfulness of(float[] weights, int seeds) {
        return Faithfulness.of(standings(), HISTORY, weights, EFFECTS, seeds);
    }

    private static ItemStandings standings() {
        return new ItemStandings(SUM, 1, item -> false, Progress.NONE);
    }
}
