package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeatViewportTest {

    private final HeatViewport viewport = new HeatViewport();

    @BeforeEach
    void twoHundredCellsInFiveHundredPixels() {
        viewport.setGrid(200, 200);
        viewport.setSize(500, 500);
    }

    @Test
    void fitsTheWholeGridAtFirst() {
        assertEquals(2.5, viewport.cell());
        assertEquals(500, viewport.contentWidth());
        assertFalse(viewport.isZoomed());
    }

    @Test
    void aFewCellsDoNotBlowUp() {
        viewport.setGrid(2, 2);
        assertEquals(40, viewport.cell());
        assertEquals(80, viewport.visibleWidth());
    }

    @Test
    void zoomKeepsThePointUnderTheMouse() {
        int column = viewport.columnAt(250);
        int row = viewport.rowAt(100);
        viewport.zoomBy(4, 250, 100);
        assertEquals(10, viewport.cell());
        assertEquals(column, viewport.columnAt(250));
        assertEquals(row, viewport.rowAt(100));
    }

    @Test
    void zoomEndsAtTheWholeGridAndAtTheLargestCell() {
        viewport.zoomBy(1000, 0, 0);
        assertEquals(64, viewport.cell());
        viewport.zoomBy(0.0001, 0, 0);
        assertEquals(2.5, viewport.cell());
        assertEquals(0, viewport.left());
    }

    @Test
    void scrollingStopsAtTheEdges() {
        viewport.zoomBy(4, 0, 0);
        viewport.scrollTo(1e6, -5);
        assertEquals(1500, viewport.left());
        assertEquals(0, viewport.top());
        assertTrue(viewport.isZoomed());
    }

    @Test
    void revealsACellWithTheLeastScrolling() {
        viewport.zoomBy(4, 0, 0);
        viewport.reveal(60, 3);
        assertEquals(110, viewport.top());
        assertEquals(0, viewport.left());
        viewport.reveal(60, 3);
        assertEquals(110, viewport.top());
    }

    @Test
    void anEmptyGridHasNoExtent() {
        viewport.setGrid(0, 0);
        assertEquals(0, viewport.visibleWidth());
        assertEquals(0, viewport.contentHeight());
    }
}
