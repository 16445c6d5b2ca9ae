package dev.vitrine.app.control;

import java.util.List;

/** How a heat map turns values into places on its ramp of colours, 0 to 1. */
public enum HeatScale {
    /** In proportion, from 0 to the largest value. */
    LINEAR,
    /** By orders of magnitude, so that small values can be told apart; at most four of them. */
    LOGARITHMIC,
    /** In proportion to the largest value of the same row. */
    PER_ROW,
    /** Values of either sign: 0 in the middle, the largest of either at the ends. */
    DIVERGING;

    /** For values that have no sign. */
    public static final List<HeatScale> OF_WEIGHTS = List.of(LINEAR, LOGARITHMIC, PER_ROW);

    private static final double DECADES = 4;

    /** What the two ends of the ramp stand for. */
    public record Range(double low, double high) {}

    /** The values at the ends of the ramp; for {@link #PER_ROW} shares of a row's largest value. */
    public Range range(float[][] values) {
        double high = largest(values);
        return switch (this) {
            case LINEAR -> new Range(0, high);
            case LOGARITHMIC -> new Range(Math.max(smallestPositive(values), high / Math.pow(10, DECADES)), high);
            case PER_ROW -> new Range(0, 1);
            case DIVERGING -> new Range(-Math.max(high, -smallest(values)), Math.max(high, -smallest(values)));
        };
    }

    /** Places on the ramp by row and column, {@code [rows * columns]}; NaN where there is no value. */
    public float[] places(float[][] values) {
        return places(values, range(values));
    }

    /** The same, on the colours that the data share with others. */
    public float[] places(HeatData data) {
        return places(data.values(), range(data.coloured()));
    }

    private float[] places(float[][] values, Range range) {
        int columns = values.length == 0 ? 0 : values[0].length;
        float[] places = new float[values.length * columns];
        for (int row = 0; row < values.length; row++) {
            double high = this == PER_ROW ? largest(new float[][] {values[row]}) : range.high();
            for (int column = 0; column < columns; column++) {
                places[row * columns + column] = place(values[row][column], range.low(), high);
            }
        }
        return places;
    }

    private float place(float value, double low, double high) {
        if (Float.isNaN(value)) {
            return Float.NaN;
        }
        if (this == DIVERGING) {
            return high <= 0 ? 0.5f : (float) (0.5 + value / high / 2);
        }
        if (high <= 0) {
            return 0;
        }
        if (this == LOGARITHMIC) {
            return value <= low || high <= low
                    ? (value >= high ? 1 : 0)
                    : (float) Math.min(1, Math.log(value / low) / Math.log(high / low));
        }
        return (float) (value / high);
    }

    private static double largest(float[][] values) {
        double largest = 0;
        for (float[] row : values) {
            for (float value : row) {
                if (value > largest) {
                    largest = value;
                }
            }
        }
        return largest;
    }

    private static double smallest(float[][] values) {
        double smallest = 0;
        for (float[] row : values) {
            for (float value : row) {
                if (value < smallest) {
                    smallest = value;
                }
            }
        }
        return smallest;
    }

    private static double smallestPositive(float[][] values) {
        double smallest = Double.MAX_VALUE;
        for (float[] row : values) {
            for (float value : row) {
                if (value > 0 && value < smallest) {
                    smallest = value;
                }
            }
        }
        return smallest == Double.MAX_VALUE ? 0 : smallest;
    }
}
