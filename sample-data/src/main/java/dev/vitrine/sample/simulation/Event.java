package dev.vitrine.sample.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the shop's log, and what the simulator knows about it.
 *
 * @param shopper index from 0
 * @param ordinal place among the shopper's events, from 1
 * @param second since the first of the simulated days began, UTC
 * @param item index of the item
 * @param order number of the shopper's order; 0 where nothing is bought
 * @param mission kind of the mission it belongs to; empty for none
 * @param rank of a purchase by the true probabilities before it; null for other events, and where ranks were not asked for
 */
public record Event(
        int shopper,
        int ordinal,
        long second,
        int item,
        Behaviour behaviour,
        int quantity,
        int order,
        List<Reason> reasons,
        String mission,
        @Nullable OracleRank rank) {

    public Event {
        reasons = List.copyOf(reasons);
    }

    public boolean isPurchase() {
        return behaviour == Behaviour.PURCHASE;
    }

    public boolean isCausedBy(Cause cause) {
        return reasons.stream().anyMatch(reason -> reason.cause() == cause);
    }
}
