package dev.vitrine.workspace.imports.source;

import java.util.List;
import java.util.Map;

/**
 * One row of a file as text.
 *
 * @param line from 1, where the row starts
 * @param fields one for each column, unless the row is not readable
 * @param readable whether the row has the form that the file's other rows have
 */
public record SourceRow(long line, List<String> fields, boolean readable) {

    /** Of the row as it is shown. */
    public static final int LONGEST_TEXT = 1_000;

    /** A row of fields that have names, of which it may lack some. */
    static SourceRow of(long line, List<String> header, Map<String, String> fields) {
        return new SourceRow(
                line, header.stream().map(name -> fields.getOrDefault(name, "")).toList(), true);
    }

    /** The row as it is shown beside the reason for which it was rejected. */
    public String text() {
        String text = String.join(",", fields);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
