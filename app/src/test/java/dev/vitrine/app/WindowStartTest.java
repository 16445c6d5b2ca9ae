package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowStartTest {

    @Test
    void knowsThatLinuxNeedsADisplay() {
        assertFalse(new WindowStart(Map.of()).mayHaveDisplay("Linux"));
        assertFalse(new WindowStart(Map.of("DISPLAY", " ")).mayHaveDisplay("Linux"));
        assertTrue(new WindowStart(Map.of("DISPLAY", ":0")).mayHaveDisplay("Linux"));
    }

    @Test
    void triesWhereNoVariableTells() {
        assertTrue(new WindowStart(Map.of()).mayHaveDisplay("Windows 11"));
        assertTrue(new WindowStart(Map.of()).mayHaveDisplay("Mac OS X"));
    }
}
