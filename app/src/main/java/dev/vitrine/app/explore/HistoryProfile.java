package dev.vitrine.app.explore;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A history in brief.
 *
 * @param behaviours events by type, most frequent first
 * @param categories the top levels of the category tree, most frequent first
 * @param prices of the events' items; null where none has a price
 * @param first time of the oldest event; {@code SequenceDataset.NO_TIME} where it is unknown
 * @param last time of the newest event
 */
public record HistoryProfile(
        int events,
        List<Share> behaviours,
        List<Share> categories,
        @Nullable PriceRange prices,
        long first,
        long last) {

    public static final HistoryProfile EMPTY = of(List.of());

    /** @param name empty for items without a category */
    public record Share(String name, int events, double share) {}

    public record PriceRange(double lowest, double median, double highest) {}

    public static HistoryProfile of(List<ShopperEvent> history) {
        return new HistoryProfile(
                history.size(),
                shares(history.stream().map(ShopperEvent::behaviour).toList()),
                shares(history.stream().map(event -> topCategory(event.item())).toList()),
                priceRange(history),
                history.isEmpty() ? SequenceDataset.NO_TIME : history.get(0).time(),
                history.isEmpty()
                        ? SequenceDataset.NO_TIME
                        : history.get(history.size() - 1).time());
    }

    public boolean hasTimes() {
        return first != SequenceDataset.NO_TIME;
    }

    private static List<Share> shares(List<String> names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<Share> shares = new ArrayList<>();
        counts.forEach((name, count) -> shares.add(new Share(name, count, (double) count / names.size())));
        shares.sort(Comparator.comparingInt(Share::events).reversed().thenComparing(Share::name));
        return shares;
    }

    private static String topCategory(ItemCard item) {
        return item.category() == null ? "" : item.category().split(" > ", 2)[0].strip();
    }

    private static @Nullable PriceRange priceRange(List<ShopperEvent> history) {
        double[] prices = history.stream()
                .map(event ->
                        event.price() != null ? event.price() : event.item().price())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (prices.length == 0) {
            return null;
        }
        int middle = prices.length / 2;
        double median = prices.length % 2 == 1 ? prices[middle] : (prices[middle - 1] + prices[middle]) / 2;
        return new PriceRange(prices[0], median, prices[prices.length - 1]);
    }
}
