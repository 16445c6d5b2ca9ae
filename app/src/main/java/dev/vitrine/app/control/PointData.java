package dev.vitrine.app.control;

import java.util.function.ToIntFunction;
import javafx.scene.paint.Color;

/**
 * Points in a plane.
 *
 * @param places {@code [points][2]}
 * @param groups of each point, 0 to 7 for those with a colour of their own, negative for the rest; empty where values say
 *     the colour
 * @param values of each point on the ramp of colours, 0 to 1, NaN for none; empty where groups say the colour
 * @param path points that are joined by a line, in order
 * @param ringed points that stand out
 */
public record PointData(float[][] places, int[] groups, float[] values, int[] path, int[] ringed) {

    public static final PointData EMPTY =
            new PointData(new float[0][], new int[0], new float[0], new int[0], new int[0]);

    /** Told apart in every kind of colour blindness (Okabe and Ito 2008), on light and dark. */
    private static final int[] PALETTE = {
        0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7, 0xFF56B4E9, 0xFFD55E00, 0xFFBFB32A, 0xFF8B6FC0
    };

    /** Colours there are for groups. */
    public static final int GROUPS = PALETTE.length;

    private static final int OTHER = 0xFF9AA0A8;

    public int size() {
        return places.length;
    }

    /** How opaque the line to a place of the path is: the latest stand out, so that a long way does not cover the points. */
    public double opacity(int step) {
        double age = path.length - 1 - step;
        return Math.max(0.06, 0.9 * Math.pow(0.8, age));
    }

    /** Of a group as {@code 0xAARRGGBB}; grey for what is in none. */
    public static int colourOf(int group) {
        return group < 0 ? OTHER : PALETTE[group];
    }

    /** The same on the screen. */
    public static Color paintOf(int group) {
        return ColourRamp.colour(colourOf(group));
    }

    /** Of a point, where values are turned into colours by a ramp. */
    public int colour(int point, ToIntFunction<Float> ramp) {
        if (values.length == 0) {
            return colourOf(groups[point]);
        }
        return Float.isNaN(values[point]) ? OTHER : ramp.applyAsInt(0.15f + 0.85f * values[point]);
    }
}
