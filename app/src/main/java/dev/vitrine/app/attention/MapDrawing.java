package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.function.ToIntFunction;

/** One layer and head as a picture: items on both sides, a square for each weight, and what it is of above. */
record MapDrawing(HeatData data, HeatScale scale, ToIntFunction<Float> colours, String caption) implements Drawing {

    private static final int CELL = 14;
    private static final int ROW_TITLES = 210;
    private static final int COLUMN_TITLES = 170;
    private static final double LEANING = -Math.PI / 3;

    @Override
    public int width() {
        return 2 * MARGIN + ROW_TITLES + CELL * data.columns() + COLUMN_TITLES / 2;
    }

    @Override
    public int height() {
        return 2 * MARGIN + CAPTION + COLUMN_TITLES + CELL * data.rows();
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        int left = MARGIN + ROW_TITLES;
        int top = MARGIN + CAPTION + COLUMN_TITLES;
        drawCells(graphics, left, top);
        Font font = Words.font(Font.PLAIN, 11);
        for (int row = 0; row < data.rows(); row++) {
            int baseline = top + row * CELL + 11;
            Words.right(graphics, data.rowTitles().get(row), font, paper.text(), left - 6, baseline, ROW_TITLES - 6);
        }
        for (int column = 0; column < data.columns(); column++) {
            AffineTransform upright = graphics.getTransform();
            graphics.translate(left + column * CELL + 10, top - 6);
            graphics.rotate(LEANING);
            Words.left(graphics, data.columnTitles().get(column), font, paper.text(), 0, 0, COLUMN_TITLES);
            graphics.setTransform(upright);
        }
    }

    private void drawCells(Graphics2D graphics, int left, int top) {
        float[] places = scale.places(data);
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < data.columns(); column++) {
                float place = places[row * data.columns() + column];
                if (!Float.isNaN(place)) {
                    graphics.setColor(new Color(colours.applyAsInt(place)));
                    graphics.fillRect(left + column * CELL, top + row * CELL, CELL - 1, CELL - 1);
                }
            }
        }
    }
}
