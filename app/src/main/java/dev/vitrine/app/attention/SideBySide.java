package dev.vitrine.app.attention;

import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import java.awt.Graphics2D;

/** Two drawings beside each other. */
record SideBySide(Drawing left, Drawing right) implements Drawing {

    @Override
    public int width() {
        return left.width() + right.width();
    }

    @Override
    public int height() {
        return Math.max(left.height(), right.height());
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        left.draw(graphics, paper);
        graphics.translate(left.width(), 0);
        right.draw(graphics, paper);
        graphics.translate(-left.width(), 0);
    }
}
