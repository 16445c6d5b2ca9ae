package dev.vitrine.workspace;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which shoppers a table shows and in what order; by itself the busiest first.
 *
 * @param text that the id, or the title or id of something they had, contains; empty for all
 * @param fewest interactions they must have
 * @param order by one of {@link #COLUMNS}
 * @param among keys of those who may be shown; null for all
 */
public record ShopperQuery(
        String text, int fewest, TableOrder order, @Nullable BitSet among) {

    /** Names of columns to sort by. */
    public static final Set<String> COLUMNS = ShopperTable.ORDERS;

    public static final ShopperQuery ALL = new ShopperQuery("", 1, TableOrder.USUAL);

    public ShopperQuery {
        among = among == null ? null : (BitSet) among.clone();
    }

    /** Of all shoppers. */
    public ShopperQuery(String text, int fewest, TableOrder order) {
        this(text, fewest, order, null);
    }
}
