package dev.vitrine.workspace.cleaning;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import java.util.HashMap;
import java.util.Map;

/** Values as the rules count them, worked out over all rows without a flag, so that no other rule changes them. */
public final class ValueScale {

    private static final String RANGE = "range";
    private static final String SHOPPER_MEAN = "shopper-mean";

    private final String kind;
    private final Map<Integer, Double> means = new HashMap<>();
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private ValueScale(CleaningRules rules) {
        this.kind = rules.get(CleaningSetting.VALUES);
    }

    /** The scale under the rules in force. */
    public static ValueScale of(Database database, CleaningRules rules) {
        return of(database, rules, 0, Integer.MAX_VALUE);
    }

    /** The same, for one shopper's values only. */
    public static ValueScale of(Database database, CleaningRules rules, int shopper) {
        return of(database, rules, shopper, shopper);
    }

    private static ValueScale of(Database database, CleaningRules rules, int from, int to) {
        ValueScale scale = new ValueScale(rules);
        if (scale.kind.equals(RANGE)) {
            database.scan("SELECT value_low, value_high FROM data_state WHERE value_low IS NOT NULL", row -> {
                scale.low = row.number(1);
                scale.high = row.number(2);
            });
        } else if (scale.kind.equals(SHOPPER_MEAN)) {
            database.scan(
                    """
                    SELECT shopper_key, AVG("VALUE") FROM interaction
                    WHERE flags = 0 AND "VALUE" IS NOT NULL AND interaction_key BETWEEN ? AND ? GROUP BY shopper_key""",
                    row -> scale.means.put(row.integer(1), row.number(2)),
                    InteractionKeys.first(from),
                    InteractionKeys.last(to));
        }
        return scale;
    }

    static ValueScale of(StoredEvents events, CleaningRules rules) {
        ValueScale scale = new ValueScale(rules);
        for (int shopper = 0; shopper < events.shoppers(); shopper++) {
            scale.measure(events, shopper);
        }
        return scale;
    }

    private void measure(StoredEvents events, int shopper) {
        double sum = 0;
        int count = 0;
        for (int event = events.from(shopper); event < events.from(shopper + 1); event++) {
            double value = events.value(event);
            if (events.flags(event) == 0 && !Double.isNaN(value)) {
                sum += value;
                count++;
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (count > 0) {
            means.put(events.shopperKey(shopper), sum / count);
        }
    }

    /** NaN where there is no value. */
    public double of(int shopper, double value) {
        return switch (kind) {
            case RANGE -> high > low ? (value - low) / (high - low) : value - low;
            case SHOPPER_MEAN -> value - means.getOrDefault(shopper, 0.0);
            default -> value;
        };
    }
}
