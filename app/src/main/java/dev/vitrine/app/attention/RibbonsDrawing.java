package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.RibbonChoice;
import dev.vitrine.app.control.RibbonEnd.Side;
import dev.vitrine.app.control.RibbonLines;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Ribbons as a picture: items on both sides, a line for each weight, and sums where items are chosen. */
record RibbonsDrawing(
        HeatData data, RibbonLines lines, RibbonChoice choice, ToIntFunction<Float> colours, String caption)
        implements Drawing {

    private static final int ROW = 20;
    private static final int TITLES = 220;
    private static final int SUMS = 90;
    private static final int NO_SUMS = 12;
    private static final int MIDDLE = 320;
    private static final float FAINTEST = 0.2f;

    @Override
    public int width() {
        return 2 * (MARGIN + TITLES + besideTitles()) + MIDDLE;
    }

    private int besideTitles() {
        return choice.isEmpty() ? NO_SUMS : SUMS;
    }

    @Override
    public int height() {
        return 2 * MARGIN + CAPTION + ROW * Math.max(data.rows(), data.columns());
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        int left = MARGIN + TITLES + besideTitles();
        for (RibbonLines.Line line : lines.drawn()) {
            graphics.setColor(new Color(colours.applyAsInt(FAINTEST + (1 - FAINTEST) * line.place())));
            graphics.setStroke(new BasicStroke(0.7f + 2.8f * line.place()));
            graphics.draw(new Line2D.Double(left, middle(line.row()), left + MIDDLE, middle(line.column())));
        }
        drawTitles(graphics, paper, Side.LOOKING, data.rowTitles());
        drawTitles(graphics, paper, Side.SEEN, data.columnTitles());
        if (!choice.isEmpty()) {
            drawSums(graphics, paper);
        }
    }

    private void drawTitles(Graphics2D graphics, Paper paper, Side side, List<String> titles) {
        for (int index = 0; index < titles.size(); index++) {
            boolean chosen = choice.side() == side && choice.indices().contains(index);
            Font font = Words.font(chosen ? Font.BOLD : Font.PLAIN, 11);
            int baseline = (int) middle(index) + 4;
            if (side == Side.LOOKING) {
                Words.right(graphics, titles.get(index), font, paper.text(), MARGIN + TITLES, baseline, TITLES);
            } else {
                int x = width() - MARGIN - TITLES;
                Words.left(graphics, titles.get(index), font, paper.text(), x, baseline, TITLES);
            }
        }
    }

    private void drawSums(Graphics2D graphics, Paper paper) {
        float[] sums = choice.sums(data);
        float largest = 0;
        for (float sum : sums) {
            largest = Math.max(largest, sum);
        }
        boolean right = choice.side() == Side.LOOKING;
        int from = right ? MARGIN + TITLES + SUMS + MIDDLE + 4 : MARGIN + TITLES + 4;
        Font font = Words.font(Font.PLAIN, 10);
        for (int index = 0; index < sums.length; index++) {
            int length = largest == 0 ? 0 : Math.round((SUMS - 44) * sums[index] / largest);
            graphics.setColor(new Color(colours.applyAsInt(1f)));
            graphics.fillRect(from, (int) middle(index) - 5, length, 10);
            String number = String.format(Locale.ROOT, "%.3f", sums[index]);
            Words.right(graphics, number, font, paper.faint(), from + SUMS - 8, (int) middle(index) + 4, SUMS);
        }
    }

    private static double middle(int index) {
        return MARGIN + CAPTION + (index + 0.5) * ROW;
    }
}
