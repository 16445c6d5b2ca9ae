package dev.vitrine.engine.hybrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final double TOLERANCE = 1e-6;

    @Test
    void addsTheLogarithmOfWhatIsRemembered() {
        float[] scores = {Float.NEGATIVE_INFINITY, 2, -1, 0.5f};

        Mixture.into(scores, new float[] {0, 0.5f, 3, 0}, 0.8, 10);

        assertEquals(2 + 0.8 * Math.log(6), scores[1], TOLERANCE);
        assertEquals(-1 + 0.8 * Math.log(31), scores[2], TOLERANCE);
        assertEquals(0.5, scores[3], "nothing is remembered of it");
    }

    @Test
    void leavesOutWhatOnlyOrdersItemsWithoutLinks() {
        float[] scores = {Float.NEGATIVE_INFINITY, 1, 2};

        Mixture.into(scores, new float[] {0, 1e-7f, 5e-8f}, 1, 1e6);

        assertArrayEquals(new float[] {Float.NEGATIVE_INFINITY, 1, 2}, scores);
    }

    @Test
    void isTheNetworkAloneWithoutWeight() {
        float[] scores = {Float.NEGATIVE_INFINITY, 1, 2};

        Mixture.into(scores, new float[] {0, 3, 0}, 0, 0);

        assertArrayEquals(new float[] {Float.NEGATIVE_INFINITY, 1, 2}, scores);
    }
}
