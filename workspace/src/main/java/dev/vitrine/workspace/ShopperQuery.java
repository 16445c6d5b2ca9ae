package dev.vitrine.workspace;

import java.util.Set;

/**
 * Which shoppers a table shows and in what order; by itself the busiest first.
 *
 * @param text that the id, or the title or id of something they had, contains; empty for all
 * @param fewest interactions they must have
 * @param order by one of {@link #COLUMNS}
 */
public record ShopperQuery(String text, int fewest, TableOrder order) {

    /** Names of columns to sort by. */
    public static final Set<String> COLUMNS = ShopperTable.ORDERS;

    public static final ShopperQuery ALL = new ShopperQuery("", 1, TableOrder.USUAL);
}
