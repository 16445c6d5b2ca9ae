package dev.vitrine.app.attention;

import dev.vitrine.app.control.PointData;
import dev.vitrine.app.control.PointFrame;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.ToIntFunction;

/** The map of items as a picture, with the shopper's way and rings around the list. */
record SpaceDrawing(PointData data, List<SpaceViewModel.Group> groups, ToIntFunction<Float> colours, String caption)
        implements Drawing {

    private static final int SIDE = 900;
    private static final int KEY = 200;

    @Override
    public int width() {
        return SIDE + KEY + 2 * MARGIN;
    }

    @Override
    public int height() {
        return SIDE + CAPTION + 2 * MARGIN;
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, caption, width());
        drawKey(graphics, paper);
        graphics.translate(MARGIN, MARGIN + CAPTION);
        PointFrame frame = new PointFrame(data.places(), SIDE, SIDE);
        graphics.setStroke(new BasicStroke(0.8f));
        for (int step = 1; step < data.path().length; step++) {
            float[] from = data.places()[data.path()[step - 1]];
            float[] to = data.places()[data.path()[step]];
            graphics.setColor(faded(paper.text(), data.opacity(step)));
            graphics.draw(new Line2D.Double(frame.x(from), frame.y(from), frame.x(to), frame.y(to)));
        }
        for (int point = 0; point < data.size(); point++) {
            graphics.setColor(new Color(data.colour(point, colours)));
            graphics.fill(circle(frame, point, 3));
        }
        graphics.setColor(paper.text());
        graphics.setStroke(new BasicStroke(2));
        for (int point : data.ringed()) {
            graphics.draw(circle(frame, point, 7));
        }
        graphics.translate(-MARGIN, -MARGIN - CAPTION);
    }

    private static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * opacity));
    }

    private Ellipse2D circle(PointFrame frame, int point, double radius) {
        float[] place = data.places()[point];
        return new Ellipse2D.Double(frame.x(place) - radius, frame.y(place) - radius, 2 * radius, 2 * radius);
    }

    private void drawKey(Graphics2D graphics, Paper paper) {
        int y = MARGIN + CAPTION + 20;
        int x = MARGIN + SIDE + 16;
        for (SpaceViewModel.Group group : groups) {
            graphics.setColor(new Color(PointData.colourOf(group.group())));
            graphics.fillOval(x, y - 9, 9, 9);
            Words.left(graphics, group.name(), Words.font(Font.PLAIN, 12), paper.text(), x + 16, y, KEY - 32);
            y += 20;
        }
    }
}
