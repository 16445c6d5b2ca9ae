package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void orderAloneCounts() {
        assertEquals(1, spearman(new double[] {1, 2, 3}, new double[] {10, 100, 1000}));
        assertEquals(-1, spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}));
    }

    @Test
    void equalValuesShareTheirRank() {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
        assertEquals(4.5 / Math.sqrt(22.5), spearman(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}), 1e-12);
    }

    @Test
    void hasNoMeaningForTwoPairsOrEqualValues() {
        assertTrue(RankCorrelation.spearman(new double[] {1, 2}, new double[] {1, 2})
                .isEmpty());
        assertTrue(RankCorrelation.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3})
                .isEmpty());
    }

    @Test
    void refusesMeasuresOfDifferentLength() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RankCorrelation.spearman(new double[] {1, 2, 3}, new double[] {1}));
    }

    private static double spearman(double[] first, double[] second) {
        return RankCorrelation.spearman(first, second).orElseThrow();
    }
}
