package dev.vitrine.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListAgreementTest {

    private static final double EXACT = 1e-12;

    /**
     * The first ten places weigh 86%, as Webber et al. (2010) say: two long lists that share these and nothing else agree
     * by just their weight.
     */
    @Test
    void theFirstTenPlacesWeighWhatThePaperSays() {
        assertEquals(0.86, overlapOfFirst(10, 0.9), 0.005);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 10", "0.98, 50", "0.5, 3"})
    void theFirstPlacesWeighWhatEquationTwentyOneSays(double persistence, int depth) {
        assertEquals(weightOfFirst(depth, persistence), overlapOfFirst(depth, persistence), 1e-4);
    }

    private static double overlapOfFirst(int depth, double persistence) {
        int[] first = IntStream.range(0, 4_000).toArray();
        int[] second = IntStream.range(0, 4_000)
                .map(item -> item < depth ? item : item + 4_000)
                .toArray();
        return ListAgreement.rankBiasedOverlap(first, second, persistence);
    }

    /** Equation 21. */
    private static double weightOfFirst(int depth, double p) {
        double sum =
                IntStream.range(1, depth).mapToDouble(i -> Math.pow(p, i) / i).sum();
        return 1 - Math.pow(p, depth - 1) + (1 - p) / p * depth * (Math.log(1 / (1 - p)) - sum);
    }

    @Test
    void listsThatDifferInTheFirstTwoPlacesLoseTheWeightOfTheFirstDepth() {
        assertEquals(0.9, overlap("abcdefg", "bacdefg"), EXACT);
        assertEquals(1, overlap("abcdefg", "abcdefg"), EXACT);
        assertEquals(0, overlap("abcdefg", "hijklmn"), EXACT);
        assertEquals(1, overlap("abcdefg", "abcdefghijk"), EXACT);
        assertEquals(1, overlap("", ""), EXACT);
        assertEquals(0, overlap("", "a"), EXACT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void listsOfAnyLengthsAgreeAsEquationThirtyTwoWrittenOutSays(long seed) {
        Random random = new Random(seed);
        int[] first = randomList(random, 1 + random.nextInt(40));
        int[] second = randomList(random, 1 + random.nextInt(40));
        double p = 0.5 + 0.49 * random.nextDouble();
        double overlap = ListAgreement.rankBiasedOverlap(first, second, p);
        assertEquals(writtenOut(first, second, p), overlap, EXACT);
        assertEquals(overlap, ListAgreement.rankBiasedOverlap(second, first, p), EXACT);
        assertTrue(overlap >= 0 && overlap <= 1 + EXACT);
        assertEquals(common(first, second, 40), ListAgreement.shared(first, second));
    }

    private static int[] randomList(Random random, int length) {
        List<Integer> items = Arrays.asList(IntStream.range(0, 60).boxed().toArray(Integer[]::new));
        Collections.shuffle(items, random);
        return items.subList(0, length).stream().mapToInt(Integer::intValue).toArray();
    }

    private static double writtenOut(int[] first, int[] second, double p) {
        int s = Math.min(first.length, second.length);
        int l = Math.max(first.length, second.length);
        double overlapAtS = common(first, second, s);
        double overlapAtL = common(first, second, l);
        double sum = 0;
        for (int d = 1; d <= l; d++) {
            sum += common(first, second, d) / (double) d * Math.pow(p, d);
        }
        for (int d = s + 1; d <= l; d++) {
            sum += overlapAtS * (d - s) / (s * (double) d) * Math.pow(p, d);
        }
        return (1 - p) / p * sum + ((overlapAtL - overlapAtS) / l + overlapAtS / s) * Math.pow(p, l);
    }

    private static int common(int[] first, int[] second, int depth) {
        Set<Integer> shared = new HashSet<>();
        Arrays.stream(first).limit(depth).forEach(shared::add);
        return (int) Arrays.stream(second).limit(depth).filter(shared::contains).count();
    }

    /** Hollander and Wolfe (1973), page 187: lightness of tuna against the verdict of a panel. */
    @Test
    void kendallsTauIsThatOfAPublishedExample() {
        double[] lightness = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
        double[] verdict = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
        assertEquals(16 / 36.0, ListAgreement.kendall(lightness, verdict).orElseThrow(), EXACT);
    }

    @Test
    void kendallsTauCountsPairsInTheSameOrder() {
        assertEquals(
                1,
                ListAgreement.kendall(new double[] {1, 2, 3}, new double[] {2, 5, 9})
                        .orElseThrow());
        assertEquals(
                -1,
                ListAgreement.kendall(new double[] {1, 2, 3}, new double[] {9, 5, 2})
                        .orElseThrow());
        assertTrue(ListAgreement.kendall(new double[] {1}, new double[] {1}).isEmpty());
        assertTrue(
                ListAgreement.kendall(new double[] {1, 1}, new double[] {1, 2}).isEmpty());
    }

    private static double overlap(String first, String second) {
        return ListAgreement.rankBiasedOverlap(
                first.chars().toArray(), second.chars().toArray(), 0.9);
    }
}
