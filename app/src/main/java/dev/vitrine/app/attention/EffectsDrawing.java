package dev.vitrine.app.attention;

import dev.vitrine.app.control.BehaviourWords;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import dev.vitrine.app.i18n.Messages;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/** The history as a picture: for each event what was looked at, its gradient and its effect, as bars with numbers. */
record EffectsDrawing(List<EventEffect> events, Messages messages, String caption) implements Drawing {

    private static final int HEADER = 22;
    private static final int ROW = 20;
    private static final int TITLE = 300;
    private static final int WHEN = 150;
    private static final int BAR = 110;
    private static final int NUMBER = 56;
    private static final int GAP = 16;
    private static final int COLUMN = BAR + NUMBER + GAP;
    private static final Color LOOKED = new Color(0x2f62d6);
    private static final Color FOR = new Color(0x1a7f64);
    private static final Color AGAINST = new Color(0xc0571b);

    @Override
    public int width() {
        return 2 * MARGIN + TITLE + WHEN + 3 * COLUMN;
    }

    @Override
    public int height() {
        return 2 * MARGIN + CAPTION + HEADER + ROW * events.size();
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        int y = MARGIN + CAPTION + 12;
        int bars = MARGIN + TITLE + WHEN;
        heading(graphics, paper, "attention", bars, y);
        heading(graphics, paper, "gradient", bars + COLUMN, y);
        heading(graphics, paper, "leaveOneOut", bars + 2 * COLUMN, y);
        for (EventEffect event : events) {
            y += ROW;
            drawEvent(graphics, paper, event, y, bars);
        }
    }

    private void heading(Graphics2D graphics, Paper paper, String column, int x, int y) {
        Words.left(
                graphics,
                messages.get("attention.column." + column),
                Words.font(Font.PLAIN, 11),
                paper.faint(),
                x,
                y,
                COLUMN - GAP);
    }

    private void drawEvent(Graphics2D graphics, Paper paper, EventEffect event, int y, int bars) {
        Words.left(
                graphics,
                event.event().item().title(messages.locale()),
                Words.font(Font.PLAIN, 12),
                paper.text(),
                MARGIN,
                y,
                TITLE - GAP);
        Words.left(
                graphics,
                messages.get(
                        "attention.event",
                        BehaviourWords.of(messages, event.event().behaviour()),
                        new EffectWords(messages).day(event.event().time())),
                Words.font(Font.PLAIN, 11),
                paper.faint(),
                MARGIN + TITLE,
                y,
                WHEN - GAP);
        Float attention = event.attention();
        if (attention != null) {
            bar(graphics, LOOKED, bars, (int) Math.max(1, BAR * event.attentionShare()), y);
            number(graphics, paper, messages.get("attention.weight", attention), bars, y);
        }
        Float gradient = event.event().gradient();
        if (gradient != null) {
            signed(graphics, paper, event.gradientShare(), gradient, bars + COLUMN, y);
        }
        signed(graphics, paper, event.effectShare(), event.event().leaveOneOut(), bars + 2 * COLUMN, y);
    }

    private void signed(Graphics2D graphics, Paper paper, double share, float value, int x, int y) {
        int middle = x + BAR / 2;
        int length = (int) Math.round(BAR / 2.0 * Math.abs(share));
        bar(graphics, share < 0 ? AGAINST : FOR, share < 0 ? middle - length : middle, length, y);
        bar(graphics, paper.faint(), middle, 1, y);
        number(graphics, paper, messages.get("attention.effect", value), x, y);
    }

    private static void bar(Graphics2D graphics, Color colour, int x, int length, int y) {
        graphics.setColor(colour);
        graphics.fillRect(x, y - 9, length, 8);
    }

    private static void number(Graphics2D graphics, Paper paper, String number, int x, int y) {
        Words.right(graphics, number, Words.font(Font.PLAIN, 11), paper.text(), x + BAR + NUMBER, y, NUMBER);
    }
}
