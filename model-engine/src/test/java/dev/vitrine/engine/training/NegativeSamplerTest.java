package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NegativeSamplerTest {

    private static final int DRAWS = 40_000;

    @Test
    void drawsByHowOftenItemsAreTargetsAndNeverPadding() {
        assertDrawnAsSaid(new NegativeSampler.ByCounts(new int[] {7, 0, 3, 15, 0, 1}));
    }

    @Test
    void drawsEvenly() {
        assertDrawnAsSaid(new NegativeSampler.Even(5));
    }

    /** The sum over those drawn, each by the inverse of how often it is expected, is that over all items in the mean. */
    @Test
    void correctedSumsEstimateThatOverAllItems() {
        NegativeSampler sampler = new NegativeSampler.ByCounts(new int[] {0, 5, 3, 0, 9});
        double[] values = {0, 1.5, 0.2, 4, 0.7};
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int item = sampler.draw(random);
            sum += values[item] / (DRAWS * sampler.chance(item));
        }
        assertEquals(1.5 + 0.2 + 4 + 0.7, sum, 0.4);
    }

    private static void assertDrawnAsSaid(NegativeSampler sampler) {
        int[] drawn = new int[6];
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[sampler.draw(random)]++;
        }
        assertEquals(0, drawn[0]);
        double all = 0;
        for (int item = 1; item < drawn.length; item++) {
            assertEquals(sampler.chance(item), drawn[item] / (double) DRAWS, 0.01);
            all += sampler.chance(item);
        }
        assertEquals(1, all, 1e-9);
    }
}
