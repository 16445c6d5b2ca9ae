package dev.vitrine.app.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which ribbons of a matrix are drawn, weakest first, so that the strongest lie on top.
 *
 * @param found how many reach the threshold, drawn or not
 */
public record RibbonLines(List<Line> drawn, int found) {

    /** More can neither be told apart nor drawn at once. */
    public static final int MOST = 1_500;

    /** @param place on the ramp of colours, 0 to 1 */
    public record Line(int row, int column, float place) {}

    public RibbonLines {
        drawn = List.copyOf(drawn);
    }

    /** @param threshold share of the largest weight that a ribbon must have, 0 to 1 */
    public static RibbonLines of(HeatData data, HeatScale scale, RibbonChoice choice, double threshold) {
        float[] places = scale.places(data.values());
        double least = threshold * largest(data);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < data.columns(); column++) {
                float value = data.values()[row][column];
                if (value > 0 && value >= least && choice.covers(row, column)) {
                    lines.add(new Line(row, column, places[row * data.columns() + column]));
                }
            }
        }
        lines.sort(Comparator.comparingDouble(Line::place));
        return new RibbonLines(lines.subList(Math.max(0, lines.size() - MOST), lines.size()), lines.size());
    }

    private static double largest(HeatData data) {
        double largest = 0;
        for (float[] row : data.values()) {
            for (float value : row) {
                largest = value > largest ? value : largest;
            }
        }
        return largest;
    }
}
