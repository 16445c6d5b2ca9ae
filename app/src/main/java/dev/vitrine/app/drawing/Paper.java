package dev.vitrine.app.drawing;

import java.awt.Color;

/** Colours of what is drawn on and written with. */
public record Paper(Color background, Color text, Color faint) {

    /** Dark words on a light background or light words on a dark one. */
    public static Paper of(Color background) {
        int light = (background.getRed() * 3 + background.getGreen() * 6 + background.getBlue()) / 10;
        return light > 127
                ? new Paper(background, new Color(0x1f2328), new Color(0x636c76))
                : new Paper(background, new Color(0xe6e8eb), new Color(0x9aa2ab));
    }
}
