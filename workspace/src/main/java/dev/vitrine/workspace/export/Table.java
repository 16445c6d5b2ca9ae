package dev.vitrine.workspace.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is saved to a file: texts and numbers under headings.
 *
 * @param rows as long as the header; null for an empty cell
 */
public record Table(List<String> header, List<List<@Nullable Object>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + header.size());
            }
        }
    }

    /** A row, which may have empty cells. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, cells);
        return Collections.unmodifiableList(row);
    }
}
