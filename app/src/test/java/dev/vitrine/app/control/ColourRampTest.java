package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ColourRampTest {

    private final ColourRamp ramp = new ColourRamp(List.of(Color.BLACK, Color.RED, Color.WHITE));

    @Test
    void runsThroughItsStops() {
        assertEquals(0xFF000000, ramp.argb(0));
        assertEquals(0xFF, ramp.argb(0.5f) >> 16 & 0xFF);
        assertEquals(0xFFFFFFFF, ramp.argb(1));
    }

    @Test
    void noValueIsTransparent() {
        assertEquals(0, ramp.argb(Float.NaN));
    }
}
