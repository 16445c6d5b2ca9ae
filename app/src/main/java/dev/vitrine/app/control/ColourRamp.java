package dev.vitrine.app.control;

import java.util.List;
import javafx.scene.paint.Color;

/** Colours from low to high, looked up by place; lightness must run one way, so that hue is never needed to read it. */
final class ColourRamp {

    private static final int STEPS = 256;

    private final int[] argb = new int[STEPS];

    /** @param stops evenly spaced, from low to high */
    ColourRamp(List<Color> stops) {
        for (int step = 0; step < STEPS; step++) {
            double at = step * (stops.size() - 1.0) / (STEPS - 1);
            int below = Math.min((int) at, stops.size() - 2);
            argb[step] = argb(stops.get(below).interpolate(stops.get(below + 1), at - below));
        }
    }

    /** @param place 0 to 1; NaN is transparent */
    int argb(float place) {
        return Float.isNaN(place) ? 0 : argb[Math.round(place * (STEPS - 1))];
    }

    /** @param argb as {@code 0xAARRGGBB}, taken as opaque */
    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private static int argb(Color colour) {
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
