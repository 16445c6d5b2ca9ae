package dev.vitrine.workspace.imports.staging;

import org.jspecify.annotations.Nullable;

/** What a row tells of an item beside its id; null where it tells nothing. */
record ItemDetails(
        @Nullable String title,
        @Nullable String chineseTitle,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String category,
        @Nullable Double price,
        @Nullable Double cost,
        @Nullable Integer stock,
        @Nullable String image,
        @Nullable Long launched) {

    static final ItemDetails NONE = new ItemDetails(null, null, null, null, null, null, null, null, null, null);

    /** These details, with those of a later row where it has some. */
    ItemDetails updatedBy(ItemDetails later) {
        return new ItemDetails(
                newer(title, later.title),
                newer(chineseTitle, later.chineseTitle),
                newer(description, later.description),
                newer(brand, later.brand),
                newer(category, later.category),
                newer(price, later.price),
                newer(cost, later.cost),
                newer(stock, later.stock),
                newer(image, later.image),
                newer(launched, later.launched));
    }

    private static <T> @Nullable T newer(@Nullable T old, @Nullable T later) {
        return later == null ? old : later;
    }
}
