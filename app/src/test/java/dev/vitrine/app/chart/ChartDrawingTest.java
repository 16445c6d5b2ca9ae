package dev.vitrine.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.drawing.DrawingFile;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.report.plots.Chart;
import dev.vitrine.app.report.plots.Chart.Form;
import dev.vitrine.app.report.plots.Chart.Series;
import dev.vitrine.app.report.plots.Plot;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartDrawingTest {

    @TempDir
    private Path folder;

    private static Plot plot(Form form) {
        List<Object> days = List.of("2026-01-01", "2026-02-01", "2026-03-01");
        return new Plot(
                "plot",
                "Interactions <per> day",
                "",
                new Chart(
                        form,
                        "day",
                        "interactions",
                        List.of(
                                new Series("Training", "#2f63d6", days, new double[] {3, 2, 1}),
                                new Series("Test", "#c2255c", days, new double[] {0, 1, 4}))));
    }

    @ParameterizedTest
    @EnumSource
    void isSavedAsVectorsAndAsPixels(Form form) throws IOException {
        ChartDrawing drawing = new ChartDrawing(plot(form), Locale.SIMPLIFIED_CHINESE);
        Path svg = folder.resolve("plot.svg");
        DrawingFile.save(drawing, Paper.of(Color.WHITE), 0, svg);
        String text = Files.readString(svg);
        assertTrue(text.contains("Interactions &lt;per&gt; day"), text);
        assertTrue(text.contains("rgb(194,37,92)"), "the second series is drawn");

        Path png = folder.resolve("plot.png");
        DrawingFile.save(drawing, Paper.of(Color.WHITE), 1440, png);
        BufferedImage image = ImageIO.read(png.toFile());
        assertEquals(1440, image.getWidth());
        assertTrue(has(image, new Color(0xc2255c)), "the second series is drawn");
    }

    @Test
    void itsNumbersAreATable() {
        assertEquals(
                List.of("day", "Training", "Test"),
                ChartTable.of(plot(Form.BARS).chart()).header());
        assertEquals(
                List.of("2026-03-01", 1.0, 4.0),
                ChartTable.of(plot(Form.BARS).chart()).rows().get(2));
        assertEquals(6, ChartTable.of(plot(Form.DOTS).chart()).rows().size());
    }

    private static boolean has(BufferedImage image, Color colour) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff)) {
                    return true;
                }
            }
        }
        return false;
    }
}
