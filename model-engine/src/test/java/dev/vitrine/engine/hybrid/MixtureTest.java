package dev.vitrine.engine.hybrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MixtureTest {

    private static final double TOLERANCE = 1e-6;

    @Test
    void mixesTheTwoAsProbabilities() {
        float[] scores = {Float.NEGATIVE_INFINITY, (float) Math.log(3), 0};

        Mixture.into(scores, new float[] {0, 1, 4}, 0.5);

        assertEquals(Math.log(0.5 * 0.75 + 0.5 * 0.2), scores[1], TOLERANCE);
        assertEquals(Math.log(0.5 * 0.25 + 0.5 * 0.8), scores[2], TOLERANCE);
    }

    @Test
    void staysFiniteWhereOnlyTheNetworkHasAnOpinion() {
        float[] scores = {Float.NEGATIVE_INFINITY, 500, -500};

        Mixture.into(scores, new float[] {0, 1, 0}, 0.3);

        assertEquals(0, scores[1], TOLERANCE);
        assertEquals(Math.log(0.7) - 1000, scores[2], 1e-3);
    }

    @Test
    void isTheNetworkAloneWhereNothingIsRemembered() {
        float[] scores = {Float.NEGATIVE_INFINITY, 0, 0};

        Mixture.into(scores, new float[3], 0.9);

        assertArrayEquals(
                new float[] {Float.NEGATIVE_INFINITY, (float) Math.log(0.5), (float) Math.log(0.5)}, scores, 1e-6f);
    }
}
