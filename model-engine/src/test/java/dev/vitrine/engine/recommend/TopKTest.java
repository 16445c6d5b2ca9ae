package dev.vitrine.engine.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.engine.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopKTest {

    private static final float PADDING = Float.NEGATIVE_INFINITY;

    @Test
    void listsTheBestFirstAndEqualScoresByItemIndex() {
        float[] scores = {PADDING, 1, 3, 2, 3, 2};

        List<Recommendation> list = TopK.of(scores, 3, item -> false);

        assertEquals(List.of(new Recommendation(2, 3), new Recommendation(4, 3), new Recommendation(3, 2)), list);
    }

    @Test
    void leavesOutWhatIsExcluded() {
        float[] scores = {PADDING, 1, 3, 2, 3, 2};

        List<Recommendation> list = TopK.of(scores, 2, item -> item == 2 || item == 4);

        assertEquals(List.of(new Recommendation(3, 2), new Recommendation(5, 2)), list);
    }

    @Test
    void listsFewerWhereThereAreNoMore() {
        assertEquals(
                1, TopK.of(new float[] {PADDING, 1, 2}, 10, item -> item == 2).size());
        assertEquals(0, TopK.of(new float[] {PADDING}, 10, item -> false).size());
        assertEquals(0, TopK.of(new float[] {PADDING, 1}, 0, item -> false).size());
        assertEquals(0, TopK.withTies(new float[] {PADDING, 1}, 1, item -> true).size());
    }

    @Test
    void goesOnToTheEndOfTheTieAtTheCutOff() {
        float[] scores = {PADDING, 2, 1, 2, 3, 2, 2};

        List<Recommendation> list = TopK.withTies(scores, 2, item -> item == 3);

        assertEquals(
                List.of(4, 1, 5, 6), list.stream().map(Recommendation::item).toList());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesScoresThatAreNoNumbers(float score) {
        ProblemException e =
                assertThrows(ProblemException.class, () -> TopK.of(new float[] {PADDING, 1, score}, 1, item -> false));

        assertEquals("model.scoreNotFinite", e.problem().key());
        assertEquals(
                "The model gave item number 2 a score that is not a number (" + score + ").",
                e.problem().what(Locale.ENGLISH));
    }

    @Test
    void agreesWithASortOfEverything() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            float[] scores = new float[2 + random.nextInt(60)];
            for (int item = 1; item < scores.length; item++) {
                scores[item] = random.nextInt(12);
            }
            int k = 1 + random.nextInt(20);
            int parity = random.nextInt(2);
            List<Integer> expected = IntStream.range(1, scores.length)
                    .filter(item -> item % 3 != parity)
                    .boxed()
                    .sorted(Comparator.comparing((Integer item) -> -scores[item])
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(k)
                    .toList();

            List<Recommendation> list = TopK.of(scores, k, item -> item % 3 == parity);

            assertEquals(expected, list.stream().map(Recommendation::item).toList());
        }
    }
}
