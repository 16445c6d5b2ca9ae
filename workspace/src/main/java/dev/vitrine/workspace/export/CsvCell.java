package dev.vitrine.workspace.export;

import java.util.regex.Pattern;

/** The text of a cell in a CSV file, such that no spreadsheet runs it. */
public final class CsvCell {

    /** What begins a formula, in the half and the full width. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*([eE][+-]?\\d+)?%?");

    private CsvCell() {}

    /** The text, behind an apostrophe where a spreadsheet would take it for a formula; numbers stay numbers. */
    public static String of(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
