package dev.vitrine.sample.report;

import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.OracleRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A purchase to be predicted, and what went before it.
 *
 * @param purchases of the shopper before it
 * @param lastItem of the last event before it; the item's own views and cart just before count as part of the purchase;
 *     -1 for none
 */
public record Target(Event event, List<Event> purchases, int lastItem) {

    public static final int NONE = -1;

    /** The last purchase of a shopper with at least three: the test target. */
    public static Optional<Target> test(List<Event> events) {
        List<Target> all = all(events);
        return all.size() < 3 ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All purchases of a shopper, oldest first. */
    public static List<Target> all(List<Event> events) {
        List<Target> targets = new ArrayList<>();
        List<Event> purchases = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            Event event = events.get(index);
            if (event.isPurchase()) {
                targets.add(new Target(event, List.copyOf(purchases), lastItem(events, index)));
                purchases.add(event);
            }
        }
        return targets;
    }

    /** Purchases that models may be fitted on: all but the last two, where there are at least three. */
    public static List<Target> training(List<Event> events) {
        List<Target> all = all(events);
        return all.size() < 3 ? all : all.subList(0, all.size() - 2);
    }

    public int item() {
        return event.item();
    }

    public OracleRank oracle() {
        return Objects.requireNonNull(event.rank());
    }

    public int lastPurchase() {
        return purchases.isEmpty() ? NONE : purchases.get(purchases.size() - 1).item();
    }

    private static int lastItem(List<Event> events, int purchase) {
        int index = purchase;
        while (index >= 0 && events.get(index).item() == events.get(purchase).item()) {
            index--;
        }
        return index < 0 ? NONE : events.get(index).item();
    }
}
