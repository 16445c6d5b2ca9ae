package dev.vitrine.app.report.plots;

import dev.vitrine.engine.data.SplitPart;
import java.util.Map;

/**
 * Colours of a plot page, as CSS.
 *
 * @param text of titles and axes
 * @param grid of the lines behind
 * @param series of bars and curves
 * @param fill of the area under a curve
 * @param parts of what is trained on, validated on, tested on and left alone
 */
public record PlotColours(
        String background, String text, String grid, String series, String fill, Map<SplitPart, String> parts) {

    public static final PlotColours LIGHT = new PlotColours(
            "#ffffff",
            "#57606a",
            "#e4e8ec",
            "#2f63d6",
            "rgba(47, 99, 214, 0.14)",
            parts("#2f63d6", "#d98a00", "#c2255c", "#b6bec7"));
    public static final PlotColours DARK = new PlotColours(
            "#14181d",
            "#98a3af",
            "#262c34",
            "#85aefc",
            "rgba(133, 174, 252, 0.16)",
            parts("#6a9bfb", "#f2b84b", "#ff7aa2", "#59636e"));

    public PlotColours {
        parts = Map.copyOf(parts);
    }

    private static Map<SplitPart, String> parts(String training, String validation, String test, String unused) {
        return Map.of(
                SplitPart.TRAINING, training,
                SplitPart.VALIDATION, validation,
                SplitPart.TEST, test,
                SplitPart.UNUSED, unused);
    }
}
