package dev.vitrine.app.drawing;

import java.awt.Graphics2D;

/** Something that can be drawn at any size. */
public interface Drawing {

    /** Left free on all sides. */
    int MARGIN = 16;

    /** Height of the line on top that says what the drawing is of. */
    int CAPTION = 28;

    /** In units of the drawing: about a pixel of the window. */
    int width();

    int height();

    /** Draws from 0, 0 to width and height; what is behind it is there already. */
    void draw(Graphics2D graphics, Paper paper);
}
