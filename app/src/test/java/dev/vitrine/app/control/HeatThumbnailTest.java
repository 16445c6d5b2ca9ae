package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeatThumbnailTest {

    @Test
    void aSingleBrightCellIsNotLostWhenManyShareAPixel() {
        float[] places = new float[200 * 200];
        places[137 * 200 + 61] = 1;

        float[] pooled = HeatThumbnail.pooled(places, 200, 64);

        assertEquals(64 * 64, pooled.length);
        assertEquals(1, pooled[137 * 64 / 200 * 64 + 61 * 64 / 200]);
    }

    @Test
    void aPixelIsEmptyOnlyWhereEveryCellOfItIs() {
        float[] places = new float[4 * 4];
        Arrays.fill(places, Float.NaN);
        places[0] = 0.5f;

        float[] pooled = HeatThumbnail.pooled(places, 4, 2);

        assertEquals(0.5f, pooled[0]);
        assertTrue(Float.isNaN(pooled[1]) && Float.isNaN(pooled[2]) && Float.isNaN(pooled[3]));
    }
}
