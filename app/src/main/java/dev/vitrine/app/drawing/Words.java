package dev.vitrine.app.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Puts words into a drawing. */
public final class Words {

    private static final String MORE = "…";

    private Words() {}

    public static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** From x on, cut to the width there is. */
    public static void left(Graphics2D graphics, String text, Font font, Color colour, int x, int y, int width) {
        prepare(graphics, font, colour);
        graphics.drawString(cut(graphics.getFontMetrics(), text, width), x, y);
    }

    /** Up to x, cut to the width there is. */
    public static void right(Graphics2D graphics, String text, Font font, Color colour, int x, int y, int width) {
        prepare(graphics, font, colour);
        FontMetrics metrics = graphics.getFontMetrics();
        String shown = cut(metrics, text, width);
        graphics.drawString(shown, x - metrics.stringWidth(shown), y);
    }

    /** What the drawing is of, on top. */
    public static void caption(Graphics2D graphics, Paper paper, String text, int drawingWidth) {
        int width = drawingWidth - 2 * Drawing.MARGIN;
        left(graphics, text, font(Font.BOLD, 13), paper.text(), Drawing.MARGIN, Drawing.MARGIN + 12, width);
    }

    private static void prepare(Graphics2D graphics, Font font, Color colour) {
        graphics.setFont(font);
        graphics.setColor(colour);
    }

    static String cut(FontMetrics metrics, String text, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end) + MORE) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + MORE;
    }
}
