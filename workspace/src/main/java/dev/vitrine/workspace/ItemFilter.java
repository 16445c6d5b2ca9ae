package dev.vitrine.workspace;

import dev.vitrine.workspace.listing.Listing;
import dev.vitrine.workspace.listing.RankedColumn;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which items may be in a list.
 *
 * @param category with all below it; null for any
 * @param lowest price; null for any. An item without a price passes no bound
 * @param highest price; null for any
 * @param inStock leaves out what is known to be sold out
 */
public record ItemFilter(
        @Nullable String category,
        @Nullable Double lowest,
        @Nullable Double highest,
        boolean inStock) {

    /** Comes after all that begins with a level, in the order of texts. */
    private static final String AFTER_LEVEL =
            ItemCard.LEVEL.substring(0, ItemCard.LEVEL.length() - 1) + (char) (ItemCard.LEVEL.charAt(2) + 1);

    public static final ItemFilter NONE = new ItemFilter(null, null, null, false);

    public ItemFilter {
        if (lowest != null && highest != null && lowest > highest) {
            throw WorkspaceProblem.of("filter.prices", lowest, highest);
        }
    }

    /** How many of its conditions are set. */
    public int conditions() {
        return (category == null ? 0 : 1) + (lowest == null ? 0 : 1) + (highest == null ? 0 : 1) + (inStock ? 1 : 0);
    }

    /** Keys of the items that pass; null for all. */
    @Nullable
    BitSet passing(Listing items) {
        if (conditions() == 0) {
            return null;
        }
        RankedColumn<Double> prices = items.numbers("price");
        BitSet passing = lowest == null && highest == null ? prices.rows() : prices.within(lowest, highest);
        if (category != null) {
            passing.and(below(category, items.words("category")));
        }
        if (inStock) {
            passing.andNot(items.numbers("stock").within(null, 0.0));
        }
        return passing;
    }

    private static BitSet below(String category, RankedColumn<String> categories) {
        BitSet within = categories.within(category, category);
        within.or(categories.between(category + ItemCard.LEVEL, category + AFTER_LEVEL));
        return within;
    }
}
