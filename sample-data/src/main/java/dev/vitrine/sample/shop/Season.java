package dev.vitrine.sample.shop;

/** How demand for a subcategory moves from the first of March to the end of August. */
public enum Season {
    LEVEL(100, 100, 100, 100, 100, 100, 100),
    SPRING(110, 150, 150, 110, 80, 60, 50),
    SUMMER(50, 65, 95, 140, 160, 140, 100),
    RIDE(80, 110, 130, 130, 120, 100, 90),
    TERRACE(60, 100, 150, 150, 110, 75, 55),
    AUTUMN(100, 75, 60, 55, 65, 110, 170);

    private static final int DAYS_BETWEEN_POINTS = 30;

    @SuppressWarnings("ImmutableEnumChecker") // written once, never handed out
    private final int[] percentEveryThirtyDays;

    Season(int... percentEveryThirtyDays) {
        this.percentEveryThirtyDays = percentEveryThirtyDays;
    }

    /** Demand relative to an average day; straight lines between a point every thirty days. */
    public double factor(int day) {
        int point = Math.min(day / DAYS_BETWEEN_POINTS, percentEveryThirtyDays.length - 2);
        double along = (double) (day - point * DAYS_BETWEEN_POINTS) / DAYS_BETWEEN_POINTS;
        double from = percentEveryThirtyDays[point];
        double to = percentEveryThirtyDays[point + 1];
        return (from + (to - from) * along) / 100;
    }
}
