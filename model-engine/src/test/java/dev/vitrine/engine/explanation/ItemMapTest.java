package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ItemMapTest {

    /** Four groups of thirty, each around a direction of its own. */
    private static float[][] groups() {
        Random random = new Random(3);
        float[][] vectors = new float[120][8];
        for (int item = 0; item < vectors.length; item++) {
            for (int i = 0; i < 8; i++) {
                vectors[item][i] = (float) (0.3 * random.nextGaussian()) + (i == item / 30 ? 2 : 0);
            }
        }
        return vectors;
    }

    @Test
    void whatIsAlikeLiesTogether() {
        float[][] places = ItemMap.of(groups(), 1, Progress.NONE);
        int alike = 0;
        for (int item = 0; item < places.length; item++) {
            alike += nearestInPlane(places, item) / 30 == item / 30 ? 1 : 0;
        }
        assertTrue(alike >= 114, alike + " of 120 have a neighbour of their group");
        for (float[] place : places) {
            assertTrue(Float.isFinite(place[0]) && Float.isFinite(place[1]));
        }
    }

    private static int nearestInPlane(float[][] places, int item) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int other = 0; other < places.length; other++) {
            double distance = Math.hypot(places[item][0] - places[other][0], places[item][1] - places[other][1]);
            if (other != item && distance < least) {
                least = distance;
                nearest = other;
            }
        }
        return nearest;
    }

    @Test
    void theSameSeedGivesTheSameMap() {
        float[][] first = ItemMap.of(groups(), 5, Progress.NONE);
        float[][] second = ItemMap.of(groups(), 5, Progress.NONE);
        for (int item = 0; item < first.length; item++) {
            assertArrayEquals(first[item], second[item]);
        }
    }

    @Test
    void nearestNeighboursAreThoseOfTheSmallestAngle() {
        float[][] vectors = {{1, 0}, {10, 1}, {0, 1}, {-1, 0}};
        assertArrayEquals(new int[] {1, 2, 3}, ItemMap.nearest(vectors, 0, 9));
        assertEquals(-1, ItemMap.cosine(vectors[0], vectors[3]), 1e-6);
        assertEquals(0, ItemMap.cosine(vectors[0], new float[2]));
    }

    @Test
    void fewItemsAndCancellingAreNoTrouble() {
        assertEquals(0, ItemMap.of(new float[0][3], 1, Progress.NONE).length);
        assertEquals(2, ItemMap.of(new float[2][3], 1, Progress.NONE).length);
        assertEquals(5, ItemMap.of(new float[5][3], 1, Progress.NONE).length);
        Progress cancelled = new Progress() {
            @Override
            public void update(double fraction, String stage, Object... details) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> ItemMap.of(groups(), 1, cancelled));
    }
}
