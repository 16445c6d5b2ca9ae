package dev.vitrine.sample.shop;

/** Where an item's price lies within its subcategory. */
public enum PriceBand {
    LOW(0, 60),
    MIDDLE(1, 100),
    HIGH(2, 175);

    private final int level;
    private final int percent;

    PriceBand(int level, int percent) {
        this.level = level;
        this.percent = percent;
    }

    /** Of the subcategory's usual price. */
    int percent() {
        return percent;
    }

    /** Of the price, what an item costs the shop at most. */
    int costPercent() {
        return 75 - 10 * level;
    }

    /** 0 for the same band, 2 from low to high. */
    public int distance(PriceBand other) {
        return Math.abs(level - other.level);
    }
}
