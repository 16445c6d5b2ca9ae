package dev.vitrine.app.condition;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.rules.condition.Category;
import dev.vitrine.workspace.rules.condition.Field;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a condition can name without its being typed. */
public record Choices(List<String> categories, List<String> brands, List<String> segments) {

    public static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    /** @param segments names */
    public static Choices of(List<ItemCard> items, List<String> segments) {
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
        return new Choices(List.copyOf(categories), List.copyOf(brands), List.copyOf(segments));
    }

    /** @param field null for what a shopper bought */
    List<String> of(@Nullable Field field) {
        if (field == null || field == Field.CATEGORY || field == Field.FAVOURITE) {
            return categories;
        }
        if (field == Field.SEGMENT) {
            return segments;
        }
        return field == Field.BRAND ? brands : List.of();
    }
}
