package dev.vitrine.app.control;

import java.util.Arrays;
import java.util.List;

/**
 * What a heat map shows: a value for each pair of a row and a column.
 *
 * @param values {@code [rows][columns]}, none negative but on a diverging scale; NaN where a pair has no value
 * @param rowMarks beside the titles of the rows; empty for none
 * @param columnMarks likewise
 * @param coloured the values that the ends of the scale of colours are taken from: the own, or those of several maps
 */
public record HeatData(
        float[][] values,
        List<String> rowTitles,
        List<String> columnTitles,
        List<HeatMark> rowMarks,
        List<HeatMark> columnMarks,
        float[][] coloured) {

    public static final HeatData EMPTY = new HeatData(new float[0][0], List.of(), List.of());

    public HeatData(float[][] values, List<String> rowTitles, List<String> columnTitles) {
        this(values, rowTitles, columnTitles, List.of(), List.of());
    }

    public HeatData(
            float[][] values,
            List<String> rowTitles,
            List<String> columnTitles,
            List<HeatMark> rowMarks,
            List<HeatMark> columnMarks) {
        this(values, rowTitles, columnTitles, rowMarks, columnMarks, values);
    }

    public HeatData {
        rowTitles = List.copyOf(rowTitles);
        columnTitles = List.copyOf(columnTitles);
        rowMarks = List.copyOf(rowMarks);
        columnMarks = List.copyOf(columnMarks);
        if (values.length != rowTitles.size()) {
            throw new IllegalArgumentException(values.length + " rows have " + rowTitles.size() + " titles");
        }
        for (float[] row : values) {
            if (row.length != columnTitles.size()) {
                throw new IllegalArgumentException(row.length + " columns have " + columnTitles.size() + " titles");
            }
        }
    }

    /** The same, in which a colour means what it means in another. */
    public HeatData colouredLike(HeatData other) {
        float[][] both = Arrays.copyOf(values, values.length + other.values.length);
        System.arraycopy(other.values, 0, both, values.length, other.values.length);
        return new HeatData(values, rowTitles, columnTitles, rowMarks, columnMarks, both);
    }

    public int rows() {
        return rowTitles.size();
    }

    public int columns() {
        return columnTitles.size();
    }

    public boolean isEmpty() {
        return rows() == 0 || columns() == 0;
    }

    boolean contains(int row, int column) {
        return row >= 0 && row < rows() && column >= 0 && column < columns();
    }
}
