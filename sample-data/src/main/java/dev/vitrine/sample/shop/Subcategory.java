package dev.vitrine.sample.shop;

import java.util.List;

/**
 * The third level of the assortment, the place of one kind of product.
 *
 * @param group of brands and model names that it draws on
 * @param path three levels, {@code Camping > Tents > Family tents}
 * @param noun what one such product is called
 * @param euros usual price
 * @param consumable whether people buy the same again
 * @param system whether it fits products of its own brand only, as batteries and covers do
 */
public record Subcategory(
        int index,
        String id,
        String group,
        Words path,
        Words noun,
        int euros,
        Season season,
        boolean consumable,
        boolean system,
        List<Words> variants) {

    public Subcategory {
        variants = List.copyOf(variants);
    }

    /** The first level in English: {@code Camping}. */
    public String area() {
        return path.english().substring(0, path.english().indexOf(" > "));
    }
}
