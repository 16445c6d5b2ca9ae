package dev.vitrine.workspace;

import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import java.util.List;
import java.util.Map;

/**
 * When and what people buy, over accepted interactions.
 *
 * @param perHour interactions by hour of the day (UTC), {@code [24]}; all 0 where times are unknown
 * @param perWeekday interactions by weekday (UTC), Monday first, {@code [7]}
 * @param funnel pairs of a shopper and an item that came so far, from view to purchase; empty where the data know fewer
 *     than two of view, cart and purchase
 * @param newItems items by the month in which they first had an interaction, in order
 * @param categories interactions by category on the highest level, most first
 * @param prices items by price, in order
 */
public record ProfileDetails(
        long[] perHour,
        long[] perWeekday,
        List<FunnelStep> funnel,
        List<DayCount> newItems,
        Map<String, Long> categories,
        List<PriceBand> prices) {

    /** @param pairs those that had this behaviour and all before it */
    public record FunnelStep(String behaviour, long pairs) {}

    /** @param from lowest price in it; the next one begins where it ends */
    public record PriceBand(double from, long items) {}

    public ProfileDetails {
        funnel = List.copyOf(funnel);
        newItems = List.copyOf(newItems);
        prices = List.copyOf(prices);
    }
}
