package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.RibbonEnd.Side;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RibbonLinesTest {

    private static final HeatData DATA = new HeatData(
            new float[][] {{1, Float.NaN, Float.NaN}, {0.7f, 0.3f, Float.NaN}, {0.1f, 0.4f, 0.5f}},
            List.of("a", "b", "c"),
            List.of("a", "b", "c"));

    @Test
    void theStrongestLiesOnTopAndWhatIsBelowTheThresholdIsLeftOut() {
        RibbonLines lines = RibbonLines.of(DATA, HeatScale.LINEAR, RibbonChoice.NONE, 0.4);
        assertEquals(
                List.of(
                        new RibbonLines.Line(2, 1, 0.4f),
                        new RibbonLines.Line(2, 2, 0.5f),
                        new RibbonLines.Line(1, 0, 0.7f),
                        new RibbonLines.Line(0, 0, 1)),
                lines.drawn());
    }

    @Test
    void onlyWhatIsChosenHasRibbons() {
        RibbonChoice seen = new RibbonChoice(Side.SEEN, new TreeSet<>(Set.of(1)));
        RibbonLines lines = RibbonLines.of(DATA, HeatScale.LINEAR, seen, 0);
        assertEquals(2, lines.found());
        assertTrue(lines.drawn().stream().allMatch(line -> line.column() == 1));
    }

    @Test
    void severalOfOneSideAreSummed() {
        RibbonChoice looking = RibbonChoice.of(new RibbonEnd(Side.LOOKING, 1)).toggled(new RibbonEnd(Side.LOOKING, 2));
        assertArrayEquals(new float[] {0.8f, 0.7f, 0.5f}, looking.sums(DATA), 1e-6f);
        RibbonChoice seen = looking.toggled(new RibbonEnd(Side.SEEN, 0));
        assertArrayEquals(new float[] {1, 0.7f, 0.1f}, seen.sums(DATA), 1e-6f);
        assertTrue(seen.toggled(new RibbonEnd(Side.SEEN, 0)).isEmpty());
    }

    @Test
    void thereAreNeverMoreThanCanBeDrawn() {
        float[][] values = new float[60][60];
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < 60; column++) {
                values[row][column] = 1 + row * 60 + column;
            }
        }
        List<String> titles = Collections.nCopies(60, "x");
        RibbonLines lines =
                RibbonLines.of(new HeatData(values, titles, titles), HeatScale.LINEAR, RibbonChoice.NONE, 0);
        assertEquals(3_600, lines.found());
        assertEquals(RibbonLines.MOST, lines.drawn().size());
        assertEquals(1, lines.drawn().get(RibbonLines.MOST - 1).place());
    }
}
