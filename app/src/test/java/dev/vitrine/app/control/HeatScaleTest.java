package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeatScaleTest {

    private static final float NONE = Float.NaN;

    @Test
    void linearIsInProportionToTheLargestValue() {
        assertArrayEquals(
                new float[] {0, NONE, 0.25f, 1},
                HeatScale.LINEAR.places(new float[][] {{0, NONE}, {0.2f, 0.8f}}),
                1e-6f);
    }

    @Test
    void perRowIsInProportionToTheRow() {
        assertArrayEquals(
                new float[] {1, NONE, 0.25f, 1},
                HeatScale.PER_ROW.places(new float[][] {{0.1f, NONE}, {0.2f, 0.8f}}),
                1e-6f);
    }

    @Test
    void logarithmicSpacesOrdersOfMagnitudeEvenly() {
        assertArrayEquals(
                new float[] {0, 0.5f, 1}, HeatScale.LOGARITHMIC.places(new float[][] {{0.01f, 0.1f, 1}}), 1e-6f);
    }

    @Test
    void logarithmicEndsFourDecadesBelowTheLargestValue() {
        float[][] values = {{1e-9f, 0, 1}};
        assertEquals(1e-4, HeatScale.LOGARITHMIC.range(values).low(), 1e-10);
        assertArrayEquals(new float[] {0, 0, 1}, HeatScale.LOGARITHMIC.places(values), 1e-6f);
    }

    @Test
    void aMatrixOfEqualValuesIsAtTheTop() {
        for (HeatScale scale : HeatScale.values()) {
            assertArrayEquals(new float[] {1, 1}, scale.places(new float[][] {{0.5f, 0.5f}}), 1e-6f, scale.name());
        }
    }

    @Test
    void aMatrixOfZerosOrOfNothingHasPlacesToo() {
        for (HeatScale scale : HeatScale.OF_WEIGHTS) {
            assertArrayEquals(new float[] {0, 0}, scale.places(new float[][] {{0, 0}}), 0, scale.name());
            assertEquals(0, scale.places(new float[0][0]).length, scale.name());
        }
    }

    @Test
    void valuesOfEitherSignMeetInTheMiddle() {
        float[][] values = {{-0.2f, 0, 0.1f, Float.NaN}};
        assertArrayEquals(new float[] {0, 0.5f, 0.75f, Float.NaN}, HeatScale.DIVERGING.places(values), 1e-6f);
        assertEquals(new HeatScale.Range(-0.2f, 0.2f), HeatScale.DIVERGING.range(values));
        assertArrayEquals(new float[] {0.5f}, HeatScale.DIVERGING.places(new float[][] {{0}}));
    }
}
