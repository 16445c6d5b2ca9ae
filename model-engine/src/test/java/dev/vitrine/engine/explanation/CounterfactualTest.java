package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.FixedScores;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterfactualTest {

    private static final ItemVocabulary VOCABULARY = new ItemVocabulary(
            IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList());

    @Test
    void findsTheOneEventWithoutWhichTheItemFalls() {
        // Item 1 is first thanks to item 5 alone; 9 holds it back.
        var removal = removal(history -> 10 * count(history, 5) - 3 * count(history, 9), History.ofItems(2, 9, 5, 3));

        assertArrayEquals(new int[] {2}, removal.positions());
        assertEquals(9, removal.without().rank());
        assertTrue(removal.isSmallest());
    }

    @Test
    void findsTwoEventsThatReplaceEachOther() {
        var removal = removal(
                history -> Math.min(1, count(history, 5) + count(history, 6)) * 10, History.ofItems(5, 2, 3, 6, 2));

        assertArrayEquals(new int[] {0, 3}, removal.positions());
        assertTrue(removal.isSmallest());
    }

    @Test
    void goesOnWithMoreWhereTwoDoNotDo() {
        var removal = removal(
                history -> 4 * (count(history, 5) + count(history, 6) + count(history, 7)) - 1,
                History.ofItems(5, 2, 6, 7));

        assertArrayEquals(new int[] {0, 2, 3}, removal.positions());
        assertFalse(removal.isSmallest());
    }

    @Test
    void eachFoundSetHoldsWhenTheModelIsRunAgain() {
        Function<History, Integer> score = history -> 5 * Math.max(count(history, 5), 2 * count(history, 6)) - 2;
        History history = History.ofItems(5, 6, 2, 5, 6, 3);
        SmallestRemoval removal = removal(score, history);

        ItemStandings.Standing again =
                standings(score).of(history.only(at -> Arrays.binarySearch(removal.positions(), at) < 0));

        assertEquals(removal.without(), again);
        assertTrue(again.rank() > 1);
    }

    @Test
    void saysSoWhereNothingTakesTheItemAway() {
        assertTrue(SmallestRemoval.of(standings(history -> 10), History.ofItems(2, 3, 4), 1)
                .isEmpty());
        assertTrue(SmallestRemoval.of(standings(history -> 10), History.ofItems(), 1)
                .isEmpty());
        assertTrue(SmallestRemoval.of(standings(history -> 10), History.ofItems(2), 1)
                .isEmpty());
    }

    @Test
    void placesAreThoseOfTheWholeHistoryWhereTheModelReadsItsEndOnly() {
        FixedScores lastTwo = new FixedScores(VOCABULARY, 2, history -> scores(10 * count(history, 5)));

        var removal = SmallestRemoval.of(
                        new ItemStandings(lastTwo, 1, item -> false, Progress.NONE), History.ofItems(5, 2, 5, 3), 1)
                .orElseThrow();

        assertArrayEquals(new int[] {2}, removal.positions());
    }

    @Test
    void findsTheEventThatLiftsTheItemMost() {
        Function<History, Integer> score = history -> 10 * count(history, 7) + 2 * count(history, 4) - 1;

        SingleAddition addition = SingleAddition.of(standings(score), History.ofItems(2, 3), (byte) 0)
                .orElseThrow();

        assertEquals(7, addition.item());
        assertEquals(new ItemStandings.Standing(9, 1), addition.with());
    }

    @Test
    void nothingIsAddedWhereNothingLifts() {
        assertTrue(SingleAddition.of(standings(history -> -1), History.ofItems(2, 3), (byte) 0)
                .isPresent());
        assertTrue(SingleAddition.of(standings(history -> 5), History.ofItems(2, 3), (byte) 0)
                .isEmpty());
    }

    @Test
    void stopsWhenCancelled() {
        ItemStandings cancelled =
                new ItemStandings(new FixedScores(VOCABULARY, history -> scores(1)), 1, item -> false, new Cancelled());

        assertThrows(CancellationException.class, () -> SmallestRemoval.of(cancelled, History.ofItems(1, 2), 1));
    }

    private static SmallestRemoval removal(Function<History, Integer> score, History history) {
        return SmallestRemoval.of(standings(score), history, 1).orElseThrow();
    }

    private static ItemStandings standings(Function<History, Integer> score) {
        return new ItemStandings(
                new FixedScores(VOCABULARY, history -> scores(score.apply(history))), 1, item -> false, Progress.NONE);
    }

    /** The given score for item 1, and 0 for all others, which 1 stands before when it scores alike. */
    private static float[] scores(int first) {
        float[] scores = new float[VOCABULARY.size()];
        scores[0] = first == 0 ? -0.5f : first;
        return scores;
    }

    private static int count(History history, int item) {
        return (int)
                Arrays.stream(history.items()).filter(other -> other == item).count();
    }

    private static final class Cancelled implements Progress {

        @Override
        public void update(double fraction, String stage, Object... details) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
