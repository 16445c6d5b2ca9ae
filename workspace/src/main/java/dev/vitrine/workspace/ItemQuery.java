package dev.vitrine.workspace;

import java.util.Set;

/**
 * Which items a table shows and in what order; by itself the most sold first.
 *
 * @param text that title, id, brand or category contains; empty for all
 * @param order by one of {@link #COLUMNS}
 */
public record ItemQuery(String text, ItemFilter filter, TableOrder order) {

    /** Names of columns to sort by. */
    public static final Set<String> COLUMNS = ItemTable.ORDERS;

    public static final ItemQuery ALL = new ItemQuery("", ItemFilter.NONE, TableOrder.USUAL);
}
