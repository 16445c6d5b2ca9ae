package dev.vitrine.workspace;

import dev.vitrine.workspace.listing.Listing;
import org.jspecify.annotations.Nullable;

/**
 * By what a table is sorted; what has no value comes last.
 *
 * @param column a name that the table knows; null for its usual order
 */
public record TableOrder(@Nullable String column, boolean descending) {

    public static final TableOrder USUAL = new TableOrder(null, false);

    /** As a listing knows it; the usual order begins with what has most. */
    Listing.Order or(String usual) {
        return column == null ? new Listing.Order(usual, true) : new Listing.Order(column, descending);
    }
}
