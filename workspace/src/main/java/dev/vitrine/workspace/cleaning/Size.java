package dev.vitrine.workspace.cleaning;

/** How much there is of a shop: shoppers and items with interactions, and those interactions. */
public record Size(long shoppers, long items, long interactions) {

    Size minus(Size other) {
        return new Size(shoppers - other.shoppers, items - other.items, interactions - other.interactions);
    }
}
