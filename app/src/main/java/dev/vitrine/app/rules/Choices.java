package dev.vitrine.app.rules;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.rules.condition.Category;
import dev.vitrine.workspace.rules.condition.Field;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a condition can name without its being typed. */
public record Choices(List<String> categories, List<String> brands) {

    static final Choices NONE = new Choices(List.of(), List.of());

    static Choices of(List<ItemCard> items) {
        TreeSet<String> categories = new TreeSet<>();
        TreeSet<String> brands = new TreeSet<>();
        for (ItemCard item : items) {
            if (item.brand() != null) {
                brands.add(item.brand());
            }
            if (item.category() != null) {
                categories.addAll(Category.withAbove(item.category()));
            }
        }
        return new Choices(List.copyOf(categories), List.copyOf(brands));
    }

    /** @param field null for what a shopper bought */
    List<String> of(@Nullable Field field) {
        if (field == null || field == Field.CATEGORY) {
            return categories;
        }
        return field == Field.BRAND ? brands : List.of();
    }
}
