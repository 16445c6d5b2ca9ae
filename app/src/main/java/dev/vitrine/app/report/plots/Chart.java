package dev.vitrine.app.report.plots;

import java.util.List;

/**
 * What a plot shows, whatever draws it.
 *
 * @param series drawn over each other, but for bars, which stand on each other
 */
public record Chart(Form form, String xTitle, String yTitle, List<Series> series) {

    public enum Form {
        BARS,
        /** A line with its area filled. */
        AREA,
        /** A line with a mark at each value. */
        CURVE,
        /** Marks alone. */
        DOTS
    }

    /**
     * @param name empty where it is the only one
     * @param colour as CSS
     * @param x numbers, or texts: days, moments as {@code 2026-01-31T10:00}, or labels
     */
    public record Series(String name, String colour, List<Object> x, double[] y) {
        public Series {
            x = List.copyOf(x);
            if (x.size() != y.length) {
                throw new IllegalArgumentException(x.size() + " places for " + y.length + " values");
            }
        }
    }

    public Chart {
        series = List.copyOf(series);
    }
}
