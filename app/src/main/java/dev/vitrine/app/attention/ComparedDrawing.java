package dev.vitrine.app.attention;

import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import dev.vitrine.app.i18n.Messages;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects of two explanations side by side as a picture: a bar each, on one scale. */
record ComparedDrawing(List<Compared.Row> rows, Messages messages, String caption) implements Drawing {

    private static final int ROW = 20;
    private static final int TITLE = 300;
    private static final int BAR = 150;
    private static final int NUMBER = 60;
    private static final int COLUMN = BAR + NUMBER + 16;
    private static final Color FOR = new Color(0x1a7f64);
    private static final Color AGAINST = new Color(0xc0571b);

    @Override
    public int width() {
        return 2 * MARGIN + TITLE + 2 * COLUMN;
    }

    @Override
    public int height() {
        return 2 * MARGIN + CAPTION + ROW * (rows.size() + 1);
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        int y = MARGIN + CAPTION + 12;
        Font small = Words.font(Font.PLAIN, 11);
        int first = MARGIN + TITLE;
        Words.left(graphics, messages.get("attention.column.leaveOneOut"), small, paper.faint(), first, y, COLUMN);
        Words.left(
                graphics,
                messages.get("attention.column.otherLeaveOneOut"),
                small,
                paper.faint(),
                first + COLUMN,
                y,
                COLUMN);
        double largest = rows.stream()
                .mapToDouble(row -> Math.max(size(row.effect()), size(row.otherEffect())))
                .max()
                .orElse(0);
        for (Compared.Row row : rows) {
            y += ROW;
            String title = row.item().title(messages.locale());
            Words.left(graphics, title, Words.font(Font.PLAIN, 12), paper.text(), MARGIN, y, TITLE - 16);
            bar(graphics, paper, row.effect(), largest, first, y);
            bar(graphics, paper, row.otherEffect(), largest, first + COLUMN, y);
        }
    }

    private static double size(@Nullable Float value) {
        return value == null ? 0 : Math.abs(value);
    }

    private void bar(Graphics2D graphics, Paper paper, @Nullable Float value, double largest, int x, int y) {
        if (value == null) {
            return;
        }
        int middle = x + BAR / 2;
        int length = largest == 0 ? 0 : (int) Math.round(BAR / 2.0 * Math.abs(value) / largest);
        graphics.setColor(value < 0 ? AGAINST : FOR);
        graphics.fillRect(value < 0 ? middle - length : middle, y - 9, length, 8);
        graphics.setColor(paper.faint());
        graphics.fillRect(middle, y - 9, 1, 8);
        String number = messages.get("attention.effect", value);
        Words.right(graphics, number, Words.font(Font.PLAIN, 11), paper.text(), x + BAR + NUMBER, y, NUMBER);
    }
}
