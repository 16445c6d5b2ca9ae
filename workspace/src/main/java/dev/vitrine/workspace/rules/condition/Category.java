package dev.vitrine.workspace.rules.condition;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Categories as catalogues write them: levels from general to particular. */
public final class Category {

    private static final String SEPARATOR = " > ";

    private Category() {}

    /** Whether a category is another or lies below it, in upper or lower case. */
    public static boolean isWithin(@Nullable String category, String wide) {
        if (category == null) {
            return false;
        }
        String own = category.toLowerCase(Locale.ROOT);
        String other = wide.strip().toLowerCase(Locale.ROOT);
        return own.equals(other) || own.startsWith(other + SEPARATOR);
    }

    public static List<String> levels(String category) {
        return List.of(category.split(SEPARATOR));
    }

    /** The category and all above it, the most general first. */
    public static List<String> withAbove(String category) {
        List<String> levels = levels(category);
        return IntStream.rangeClosed(1, levels.size())
                .mapToObj(count -> String.join(SEPARATOR, levels.subList(0, count)))
                .toList();
    }
}
