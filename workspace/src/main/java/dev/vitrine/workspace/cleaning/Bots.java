package dev.vitrine.workspace.cleaning;

import dev.vitrine.engine.data.SequenceDataset;
import java.time.Duration;
import java.util.BitSet;

/** Shoppers who do more within a day, or with more items, than is allowed. */
final class Bots {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final LeftEvents left;
    private final StoredEvents events;
    private final int[] day;
    private int from;
    private int to;
    private int busiest;

    Bots(LeftEvents left) {
        this.left = left;
        this.events = left.events();
        this.day = new int[longest()];
    }

    private int longest() {
        int longest = 0;
        for (int shopper = 0; shopper < events.shoppers(); shopper++) {
            longest = Math.max(longest, events.from(shopper + 1) - events.from(shopper));
        }
        return longest;
    }

    void drop(CleaningRules rules) {
        int perDay = rules.count(CleaningSetting.BOTS_PER_DAY);
        int items = rules.count(CleaningSetting.BOTS_ITEMS);
        for (int shopper = 0; perDay + items > 0 && shopper < events.shoppers(); shopper++) {
            int most = events.from(shopper + 1) - events.from(shopper);
            boolean fast = perDay > 0 && most > perDay && busiestDay(shopper) > perDay;
            if (fast || (items > 0 && most > items && items(shopper) > items)) {
                left.dropShopper(shopper);
            }
        }
    }

    private int items(int shopper) {
        BitSet items = new BitSet();
        left.firsts(shopper, event -> items.set(left.item(event)));
        return items.cardinality();
    }

    /** The most events within any day's length. */
    private int busiestDay(int shopper) {
        from = 0;
        to = 0;
        busiest = 0;
        left.firsts(shopper, this::add);
        return busiest;
    }

    private void add(int event) {
        if (events.time(event) != SequenceDataset.NO_TIME) {
            day[to++] = event;
            while (events.time(event) - events.time(day[from]) >= DAY) {
                from++;
            }
            busiest = Math.max(busiest, to - from);
        }
    }
}
