package dev.vitrine.app.control;

import dev.vitrine.app.control.RibbonEnd.Side;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws what is seen of the ribbons, and beside the items of one side how much they have in sum. */
final class RibbonCanvas extends Canvas {

    /** Room for the sums on both sides. */
    static final double SUMS = 52;

    private static final double THINNEST = 0.7;
    private static final double THICKEST = 3.5;

    /** The lowest colour is that of the background. */
    private static final float FAINTEST = 0.2f;

    RibbonCanvas() {
        setMouseTransparent(true);
    }

    void paint(RibbonLines lines, RibbonChoice choice, float[] sums, ColourRamp ramp, HeatViewport viewport) {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        int before = -1;
        for (RibbonLines.Line line : lines.drawn()) {
            int colour = ramp.argb(FAINTEST + (1 - FAINTEST) * line.place());
            if (colour != before) {
                graphics.setStroke(ColourRamp.colour(colour));
                graphics.setLineWidth(THINNEST + (THICKEST - THINNEST) * line.place());
                before = colour;
            }
            graphics.strokeLine(SUMS, middle(line.row(), viewport), getWidth() - SUMS, middle(line.column(), viewport));
        }
        if (!choice.isEmpty()) {
            paintSums(graphics, choice, sums, ColourRamp.colour(ramp.argb(1)), viewport);
        }
    }

    private void paintSums(
            GraphicsContext graphics, RibbonChoice choice, float[] sums, Color colour, HeatViewport viewport) {
        float largest = 0;
        for (float sum : sums) {
            largest = Math.max(largest, sum);
        }
        graphics.setFill(colour);
        double height = Math.max(1, Math.min(10, viewport.cell() - 1));
        boolean right = choice.side() == Side.LOOKING;
        for (int index = 0; index < sums.length; index++) {
            double length = largest == 0 ? 0 : (SUMS - 6) * sums[index] / largest;
            double y = middle(index, viewport) - height / 2;
            graphics.fillRect(right ? getWidth() - SUMS + 4 : SUMS - 4 - length, y, length, height);
        }
    }

    private static double middle(int index, HeatViewport viewport) {
        return (index + 0.5) * viewport.cell() - viewport.top();
    }
}
