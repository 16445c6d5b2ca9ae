package dev.vitrine.workspace;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.List;
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

    /** For {@code item}; empty where there is none. */
    String where() {
        String clause = clause();
        return clause.isEmpty() ? "" : " WHERE " + clause;
    }

    /** The same to be joined with others. */
    String clause() {
        List<String> conditions = new ArrayList<>();
        if (category != null) {
            conditions.add("(category = ? OR LEFT(category, ?) = ?)");
        }
        if (lowest != null) {
            conditions.add("price >= ?");
        }
        if (highest != null) {
            conditions.add("price <= ?");
        }
        if (inStock) {
            conditions.add("COALESCE(stock, 1) > 0");
        }
        return String.join(" AND ", conditions);
    }

    /** What {@link #where} asks for, in its order. */
    @Nullable
    Object[] parameters() {
        List<@Nullable Object> parameters = new ArrayList<>();
        if (category != null) {
            String above = category + ItemCard.LEVEL;
            parameters.addAll(List.of(category, above.length(), above));
        }
        if (lowest != null) {
            parameters.add(lowest);
        }
        if (highest != null) {
            parameters.add(highest);
        }
        return parameters.toArray();
    }
}
