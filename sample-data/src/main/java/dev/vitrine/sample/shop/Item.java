package dev.vitrine.sample.shop;

/**
 * One product.
 *
 * @param index place in the shop's list of items, from 0
 * @param place within its subcategory, from 0
 * @param launchDay day of the simulation on which it came into the shop; negative when it was there before
 * @param popularity weight among its subcategory's items
 */
public record Item(
        int index,
        String id,
        Words title,
        Words brand,
        Subcategory subcategory,
        int place,
        PriceBand band,
        int cents,
        int stock,
        int launchDay,
        double popularity) {

    /** What one costs the shop: from 45 to 75 of 100 of its price, cheap items the more. */
    public int costCents() {
        return (int) Math.round(cents * (band.costPercent() - index % 11) / 100.0);
    }

    public boolean isOnSale(int day) {
        return launchDay <= day;
    }
}
