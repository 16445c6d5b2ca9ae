package dev.vitrine.workspace;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person is shown of an item.
 *
 * @param key dense key inside the workspace
 * @param id the shop's own id
 * @param title the shop's title, or the id where there is none
 * @param chineseTitle a second title in Chinese, if the catalogue has one
 * @param category from general to particular, levels separated by {@code " > "}
 * @param price the catalogue's, or the median of the accepted rows
 * @param cost what one costs the shop, as its catalogue says
 * @param image a local picture file that was there when the catalogue was imported
 * @param launched milliseconds since epoch, UTC
 */
public record ItemCard(
        int key,
        String id,
        String title,
        @Nullable String chineseTitle,
        @Nullable String brand,
        @Nullable String category,
        @Nullable Double price,
        @Nullable Double cost,
        @Nullable Integer stock,
        @Nullable Path image,
        @Nullable Long launched) {

    /** Between the levels of a category. */
    public static final String LEVEL = " > ";

    /** What is left of the price; null where price or cost is unknown. */
    public @Nullable Double margin() {
        return price == null || cost == null ? null : price - cost;
    }

    /** The title in the reader's language where there is one, else the shop's. */
    public String title(Locale locale) {
        return chineseTitle != null && locale.getLanguage().equals("zh") ? chineseTitle : title;
    }
}
