package dev.vitrine.workspace.cleaning;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** The events that are left so far, and the sequences that they make. */
final class LeftEvents {

    private final StoredEvents events;
    private final int[] standsFor;
    private final long gap;
    private final BitSet left;

    /** @param standsFor key of the item that an item counts as, by its own key; may change as rules act */
    LeftEvents(StoredEvents events, int[] standsFor, CleaningRules rules) {
        this.events = events;
        this.standsFor = standsFor;
        this.gap = rules.sessionGap().toMillis();
        this.left = new BitSet(events.size());
        left.set(0, events.size());
    }

    StoredEvents events() {
        return events;
    }

    BitSet bits() {
        return left;
    }

    void drop(int event) {
        left.clear(event);
    }

    /** Drops those that are so. */
    void dropIf(IntPredicate wrong) {
        dropIf(0, events.size(), wrong);
    }

    /** The same of one shopper's. */
    void dropIf(int shopper, IntPredicate wrong) {
        dropIf(events.from(shopper), events.from(shopper + 1), wrong);
    }

    private void dropIf(int from, int to, IntPredicate wrong) {
        for (int event = left.nextSetBit(from); event >= 0 && event < to; event = left.nextSetBit(event + 1)) {
            if (wrong.test(event)) {
                left.clear(event);
            }
        }
    }

    void dropShopper(int shopper) {
        left.clear(events.from(shopper), events.from(shopper + 1));
    }

    /** The item that an event counts for. */
    int item(int event) {
        return standsFor[events.item(event)];
    }

    /** The first left one of each run of neighbours that a data set takes as one. */
    void firsts(int shopper, IntConsumer receiver) {
        int end = events.from(shopper + 1);
        int last = -1;
        for (int event = left.nextSetBit(events.from(shopper)); event >= 0 && event < end; ) {
            if (last < 0 || !continues(last, event)) {
                receiver.accept(event);
            }
            last = event;
            event = left.nextSetBit(event + 1);
        }
    }

    private boolean continues(int event, int next) {
        return item(event) == item(next)
                && events.time(event) != SequenceDataset.NO_TIME
                && events.time(next) - events.time(event) <= gap;
    }

    Size size() {
        BitSet items = new BitSet();
        int shoppers = 0;
        for (int shopper = 0; shopper < events.shoppers(); shopper++) {
            int first = left.nextSetBit(events.from(shopper));
            shoppers += first >= 0 && first < events.from(shopper + 1) ? 1 : 0;
        }
        left.stream().forEach(event -> items.set(item(event)));
        return new Size(shoppers, items.cardinality(), left.cardinality());
    }

    long sequenceEvents() {
        long[] count = {0};
        for (int shopper = 0; shopper < events.shoppers(); shopper++) {
            firsts(shopper, event -> count[0]++);
        }
        return count[0];
    }
}
