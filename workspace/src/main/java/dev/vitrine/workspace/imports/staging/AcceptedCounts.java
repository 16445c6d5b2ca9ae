package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.imports.layout.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one pass over the accepted interactions tells of every shopper and item, by key. */
final class AcceptedCounts {

    private static final int ANY = -1;

    private final int target;
    private final int[] interactions;
    private final int[] purchases;
    private final long[] lastTimes;
    private final int[] sold;
    private final double[][] prices;

    private AcceptedCounts(int shoppers, int items, int target) {
        this.target = target;
        this.interactions = new int[shoppers];
        this.purchases = new int[shoppers];
        this.lastTimes = new long[shoppers];
        Arrays.fill(lastTimes, SequenceDataset.NO_TIME);
        this.sold = new int[items];
        this.prices = new double[items][0];
    }

    static AcceptedCounts of(Database database) {
        AcceptedCounts counts = new AcceptedCounts(
                size(database, "SELECT MAX(shopper_key) FROM shopper"),
                size(database, "SELECT MAX(item_key) FROM item"),
                target(database));
        database.scan(
                "SELECT shopper_key, item_key, behaviour_key, time, price FROM interaction WHERE flags = 0",
                counts::add);
        return counts;
    }

    private static int size(Database database, String maximum) {
        return database.queryFirst(maximum, row -> row.wholeOrNull(1) == null ? 0 : row.integer(1) + 1)
                .orElse(0);
    }

    /** Purchases are what is counted as such, if there are any; else everything is. */
    private static int target(Database database) {
        return database.queryFirst("""
                        SELECT behaviour_key FROM behaviour b WHERE name = ? AND EXISTS
                            (SELECT 1 FROM interaction i WHERE i.behaviour_key = b.behaviour_key AND flags = 0)
                        """, row -> row.integer(1), Layout.PURCHASE).orElse(ANY);
    }

    private void add(Row row) {
        int shopper = row.integer(1);
        int item = row.integer(2);
        interactions[shopper]++;
        if (target == ANY || row.integer(3) == target) {
            purchases[shopper]++;
        }
        lastTimes[shopper] = Math.max(lastTimes[shopper], row.time(4));
        addPrice(item, row.numberOrNull(5));
        sold[item]++;
    }

    /** Price lists grow by half; an item's sales say how much of its list is filled where all of them have a price. */
    private void addPrice(int item, @Nullable Double price) {
        int count = sold[item];
        if (count == prices[item].length) {
            prices[item] = Arrays.copyOf(prices[item], count + count / 2 + 4);
        }
        prices[item][count] = price == null ? Double.NaN : price;
    }

    int interactionsOf(int shopper) {
        return interactions[shopper];
    }

    int purchasesOf(int shopper) {
        return purchases[shopper];
    }

    long lastTimeOf(int shopper) {
        return lastTimes[shopper];
    }

    @Nullable
    Long lastTimeOrNull(int shopper) {
        return lastTimes[shopper] == SequenceDataset.NO_TIME ? null : lastTimes[shopper];
    }

    int soldOf(int item) {
        return sold[item];
    }

    /** The middle price of an item's accepted rows, the mean of the two middle ones if there are two; null if none has one. */
    @Nullable
    Double medianPriceOf(int item) {
        double[] known = Arrays.stream(prices[item], 0, sold[item])
                .filter(price -> !Double.isNaN(price))
                .sorted()
                .toArray();
        int half = known.length / 2;
        if (known.length == 0) {
            return null;
        }
        return known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
    }
}
