package dev.vitrine.workspace;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what a table is sorted.
 *
 * @param column a name that the table knows; null for its usual order
 */
public record TableOrder(@Nullable String column, boolean descending) {

    public static final TableOrder USUAL = new TableOrder(null, false);

    /**
     * For {@code ORDER BY}; what has no value comes last.
     *
     * @param expressions in SQL, by name of the column
     * @param usual in SQL
     * @param last in SQL, what tells equal rows apart
     */
    String sql(Map<String, String> expressions, String usual, String last) {
        String expression = column == null ? null : expressions.get(column);
        if (column != null && expression == null) {
            throw new IllegalArgumentException("no table is sorted by " + column);
        }
        String first = expression == null ? usual : expression + (descending ? " DESC" : "") + " NULLS LAST";
        return " ORDER BY " + first + ", " + last;
    }
}
