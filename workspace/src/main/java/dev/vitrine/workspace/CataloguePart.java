package dev.vitrine.workspace;

import dev.vitrine.workspace.ProfileDetails.PriceBand;
import dev.vitrine.workspace.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts items and their interactions by what is known of them. */
final class CataloguePart {

    /** Of each power of ten: 1, 2, 5, 10, 20, 50 and so on. */
    private static final double[] STEPS = {1, 2, 5};

    private final Database database;

    CataloguePart(Database database) {
        this.database = database;
    }

    /** Interactions by the highest level, most first. */
    Map<String, Long> categories() {
        Map<String, Long> counts = new TreeMap<>();
        database.scan("""
                SELECT category, SUM(interactions) FROM item
                WHERE category IS NOT NULL AND interactions > 0 GROUP BY category
                """, row -> counts.merge(highest(row.text(1)), row.whole(2), Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static String highest(String category) {
        int end = category.indexOf(ItemCard.LEVEL);
        return end < 0 ? category : category.substring(0, end);
    }

    List<PriceBand> prices() {
        Map<Double, Long> bands = new TreeMap<>();
        database.scan(
                "SELECT price FROM item WHERE price > 0 AND interactions > 0",
                row -> bands.merge(from(row.number(1)), 1L, Long::sum));
        return bands.entrySet().stream()
                .map(band -> new PriceBand(band.getKey(), band.getValue()))
                .toList();
    }

    private static double from(double price) {
        double power = Math.pow(10, Math.floor(Math.log10(price)));
        double from = power;
        for (double step : STEPS) {
            if (step * power <= price) {
                from = step * power;
            }
        }
        return from;
    }
}
