package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CountedRows;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.imports.layout.Layout;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What all interactions that count, as each passes by, tell of every shopper, item and behaviour type, by key. */
final class AcceptedInteractions {

    private static final int NONE = -1;

    private final int purchase;
    private final int[] interactions;
    private final int[] purchases;
    private final long[] lastTimes;
    private final int[] sold;
    private final double[][] prices;
    private final ItemShoppers itemShoppers;
    private long[] behaviours = new long[8];
    private boolean anyPurchase;

    private AcceptedInteractions(int shoppers, int items, int purchase) {
        this.purchase = purchase;
        this.interactions = new int[shoppers];
        this.purchases = new int[shoppers];
        this.lastTimes = new long[shoppers];
        Arrays.fill(lastTimes, SequenceDataset.NO_TIME);
        this.sold = new int[items];
        this.prices = new double[items][0];
        this.itemShoppers = new ItemShoppers(items);
    }

    /** Those that are stored already, for shoppers, items and behaviours that are; others may be added. */
    static AcceptedInteractions of(Database database) {
        AcceptedInteractions accepted = new AcceptedInteractions(
                size(database, "SELECT MAX(shopper_key) FROM shopper"),
                size(database, "SELECT MAX(item_key) FROM item"),
                database.queryFirst(
                                "SELECT behaviour_key FROM behaviour WHERE name = ?",
                                row -> row.integer(1),
                                Layout.PURCHASE)
                        .orElse(NONE));
        CountedRows counted = CountedRows.of(database);
        database.scan(
                "SELECT shopper_key, interaction_key, flags, item_key, behaviour_key, time, price FROM interaction",
                row -> {
                    if (counted.has(row.integer(1), row.whole(2), row.integer(3))) {
                        accepted.add(
                                row.integer(1),
                                counted.item(row.integer(4)),
                                row.integer(5),
                                row.time(6),
                                row.numberOrNaN(7));
                    }
                });
        return accepted;
    }

    private static int size(Database database, String maximum) {
        return database.queryFirst(maximum, row -> row.wholeOrNull(1) == null ? 0 : row.integer(1) + 1)
                .orElse(0);
    }

    /**
     * @param time {@code SequenceDataset.NO_TIME} where there is none
     * @param price NaN where there is none
     */
    void add(int shopper, int item, int behaviour, long time, double price) {
        interactions[shopper]++;
        if (behaviour >= behaviours.length) {
            behaviours = Arrays.copyOf(behaviours, 2 * behaviour);
        }
        behaviours[behaviour]++;
        if (behaviour == purchase) {
            anyPurchase = true;
            purchases[shopper]++;
        }
        lastTimes[shopper] = Math.max(lastTimes[shopper], time);
        addPrice(item, price);
        sold[item]++;
        itemShoppers.add(item, shopper);
    }

    /** Price lists grow by half; an item's sales say how much of its list is filled. */
    private void addPrice(int item, double price) {
        int count = sold[item];
        if (count == prices[item].length) {
            prices[item] = Arrays.copyOf(prices[item], count + count / 2 + 4);
        }
        prices[item][count] = price;
    }

    int interactionsOf(int shopper) {
        return interactions[shopper];
    }

    /** Purchases are what is counted as such, if there are any at all; else everything is. */
    int purchasesOf(int shopper) {
        return anyPurchase ? purchases[shopper] : interactions[shopper];
    }

    long lastTimeOf(int shopper) {
        return lastTimes[shopper];
    }

    @Nullable
    Long lastTimeOrNull(int shopper) {
        return lastTimes[shopper] == SequenceDataset.NO_TIME ? null : lastTimes[shopper];
    }

    long ofBehaviour(int behaviour) {
        return behaviour < behaviours.length ? behaviours[behaviour] : 0;
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

    ItemShoppers itemShoppers() {
        return itemShoppers;
    }
}
