package dev.vitrine.workspace.cleaning;

import dev.vitrine.workspace.database.InteractionFlags;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets each return take back what the shopper bought of the item before, the latest purchase first, as far as its
 * quantity goes; a purchase that is taken back whole does not count.
 */
final class ReturnedPurchases {

    private static final int CANCELLED = InteractionFlags.CANCELLED;

    private final LeftEvents left;
    private final StoredEvents events;
    private final int wrong;

    ReturnedPurchases(LeftEvents left, CleaningRules rules) {
        this.left = left;
        this.events = left.events();
        this.wrong = wrong(rules);
    }

    /** Faults for which the other rules leave out a row, whatever it says. */
    private static int wrong(CleaningRules rules) {
        int wrong = rules.is(CleaningSetting.DUPLICATES, "keep") ? 0 : InteractionFlags.DUPLICATE;
        return rules.is(CleaningSetting.PRICE_NOT_POSITIVE, "keep")
                ? wrong
                : wrong | InteractionFlags.PRICE_NOT_POSITIVE;
    }

    private static final class Bought {
        private final int event;
        private double rest;

        Bought(int event, double rest) {
            this.event = event;
            this.rest = rest;
        }
    }

    void drop() {
        for (int shopper = 0; shopper < events.shoppers(); shopper++) {
            if (hasReturns(shopper)) {
                drop(shopper);
            }
        }
    }

    private boolean hasReturns(int shopper) {
        for (int event = events.from(shopper); event < events.from(shopper + 1); event++) {
            if (isReturn(event)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReturn(int event) {
        return (events.flags(event) & CANCELLED) != 0 || events.quantity(event) < 0;
    }

    private void drop(int shopper) {
        Map<Integer, Deque<Bought>> bought = new HashMap<>();
        for (int event = events.from(shopper); event < events.from(shopper + 1); event++) {
            if (isReturn(event)) {
                if ((events.flags(event) & wrong) == 0) {
                    takeBack(bought.get(left.item(event)), Math.abs(events.quantity(event)));
                }
                left.drop(event);
            } else if ((events.flags(event) & wrong) == 0 && !(events.quantity(event) == 0)) {
                bought.computeIfAbsent(left.item(event), item -> new ArrayDeque<>())
                        .push(new Bought(event, events.quantity(event)));
            }
        }
    }

    /** Where there are no quantities, a return takes back one purchase. */
    private void takeBack(@Nullable Deque<Bought> bought, double quantity) {
        double wanted = quantity;
        while (bought != null && !bought.isEmpty() && !(wanted <= 0)) {
            Bought last = bought.element();
            if (last.rest > wanted) {
                last.rest -= wanted;
                return;
            }
            wanted = Double.isNaN(wanted) || Double.isNaN(last.rest) ? 0 : wanted - last.rest;
            left.drop(last.event);
            bought.pop();
        }
    }
}
