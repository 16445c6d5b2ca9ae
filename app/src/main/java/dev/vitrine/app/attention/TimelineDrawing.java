package dev.vitrine.app.attention;

import dev.vitrine.app.control.EventBarData;
import dev.vitrine.app.control.EventPlaces;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Bars along the shopper's days as a picture, days to scale. */
record TimelineDrawing(
        EventBarData data,
        ToIntFunction<Float> colours,
        Function<EventPlaces.Tick, String> tickWords,
        Function<EventPlaces.Gap, String> gapWords,
        String caption)
        implements Drawing {

    private static final int LINE = 960;
    private static final int TITLE = 20;
    private static final int TRACK = 110;
    private static final int AXIS = 44;

    @Override
    public int width() {
        return LINE + 2 * MARGIN;
    }

    @Override
    public int height() {
        return 2 * MARGIN + CAPTION + AXIS + data.tracks().size() * (TITLE + TRACK);
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        EventPlaces places = new EventPlaces(data.times(), LINE);
        int top = MARGIN + CAPTION;
        for (EventBarData.Track track : data.tracks()) {
            Words.left(graphics, track.title(), Words.font(Font.PLAIN, 12), paper.text(), MARGIN, top + 14, LINE);
            drawTrack(graphics, paper, places, track, top + TITLE);
            top += TITLE + TRACK;
        }
        Font font = Words.font(Font.PLAIN, 10);
        for (EventPlaces.Gap gap : places.gaps(56)) {
            int x = MARGIN + (int) (gap.from() + gap.to()) / 2 - 24;
            Words.left(graphics, gapWords.apply(gap), font, paper.faint(), x, top + 12, 60);
        }
        for (EventPlaces.Tick tick : places.ticks(64)) {
            int x = MARGIN + (int) tick.x();
            graphics.setColor(paper.faint());
            graphics.fillRect(x, top + 16, 1, 6);
            Words.left(graphics, tickWords.apply(tick), font, paper.faint(), x, top + 34, 64);
        }
    }

    private void drawTrack(Graphics2D graphics, Paper paper, EventPlaces places, EventBarData.Track track, int top) {
        float largest = 0;
        boolean signed = false;
        for (float value : track.values()) {
            largest = Float.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            signed |= value < 0;
        }
        int reach = (TRACK - 10) / (signed ? 2 : 1);
        int ground = top + reach;
        graphics.setColor(paper.faint());
        graphics.fillRect(MARGIN, ground, LINE, 1);
        graphics.setColor(new Color(colours.applyAsInt(0.72f)));
        int width = (int) Math.max(2, places.barWidth());
        for (int event = 0; event < data.events(); event++) {
            float value = track.values()[event];
            if (!Float.isNaN(value) && value != 0) {
                int length = Math.max(1, Math.round(reach * Math.abs(value) / largest));
                int x = MARGIN + (int) Math.round(places.place(event)) - width / 2;
                graphics.fillRect(x, value < 0 ? ground : ground - length, width, length);
            }
        }
    }
}
