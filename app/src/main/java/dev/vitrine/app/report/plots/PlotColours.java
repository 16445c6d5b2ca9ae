package dev.vitrine.app.report.plots;

/**
 * Colours of a plot page, as CSS.
 *
 * @param text of titles and axes
 * @param grid of the lines behind
 * @param series of bars and curves
 * @param fill of the area under a curve
 */
public record PlotColours(String background, String text, String grid, String series, String fill) {

    public static final PlotColours LIGHT =
            new PlotColours("#ffffff", "#57606a", "#e4e8ec", "#2f63d6", "rgba(47, 99, 214, 0.14)");
    public static final PlotColours DARK =
            new PlotColours("#14181d", "#98a3af", "#262c34", "#85aefc", "rgba(133, 174, 252, 0.16)");
}
