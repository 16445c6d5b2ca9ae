package dev.vitrine.workspace.features;

import dev.vitrine.engine.text.ItemText;
import org.jspecify.annotations.Nullable;

/** A product that the shop does not have, as far as it is described. */
public record MadeUpItem(
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable Double price) {

    /** No catalogue's id holds this character. */
    public static final String ID = "\u0000";

    /** What a language model is given of it; empty for none. */
    public String text() {
        return ItemText.of(title, description);
    }

    /** Whether nothing is said of it. */
    public boolean isBlank() {
        return text().isEmpty()
                && CatalogueFeatures.levels(category).isEmpty()
                && (brand == null || brand.isBlank())
                && price == null;
    }
}
