package dev.vitrine.app.attention;

import java.util.Locale;
import java.util.StringJoiner;

/** Matrices small enough to be shown whole, and their formulas written out. */
final class LessonNumbers {

    /** Terms of a sum that are written out. */
    private static final int TERMS = 12;

    private LessonNumbers() {}

    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int row = 0; row < left.length; row++) {
            for (int column = 0; column < right[0].length; column++) {
                for (int i = 0; i < right.length; i++) {
                    product[row][column] += left[row][i] * right[i][column];
                }
            }
        }
        return product;
    }

    static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix[0].length; column++) {
                transposed[column][row] = matrix[row][column];
            }
        }
        return transposed;
    }

    static double[][] over(double[][] matrix, double divisor) {
        double[][] divided = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            divided[row] = matrix[row].clone();
            for (int column = 0; column < divided[row].length; column++) {
                divided[row][column] /= divisor;
            }
        }
        return divided;
    }

    static double[][] softmax(double[][] matrix) {
        double[][] softmax = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            softmax[row] = matrix[row].clone();
            double sum = 0;
            for (int column = 0; column < softmax[row].length; column++) {
                softmax[row][column] = Math.exp(softmax[row][column]);
                sum += softmax[row][column];
            }
            for (int column = 0; column < softmax[row].length; column++) {
                softmax[row][column] /= sum;
            }
        }
        return softmax;
    }

    /** {@code NAME = a·b + c·d + … = result}. */
    static String sumOfProducts(String name, double[] left, double[] right, double result) {
        StringJoiner terms = new StringJoiner(" + ");
        for (int i = 0; i < Math.min(TERMS, left.length); i++) {
            terms.add(number(left[i]) + "·" + number(right[i]));
        }
        if (left.length > TERMS) {
            terms.add("…");
        }
        return name + " = " + terms + " = " + number(result);
    }

    static double[] column(double[][] matrix, int column) {
        double[] values = new double[matrix.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = matrix[row][column];
        }
        return values;
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Whole numbers as they are, others with as many digits as tell them apart. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value + 0.0);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 0.01 ? "%.1e" : "%.3f", value);
    }
}
