package dev.vitrine.app.comparison;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What one list is made of, in terms that are the same for all lists beside it.
 *
 * @param categories of the top level; what is not named is the last, without a name
 * @param brands likewise
 * @param prices how many items are in each band of price, the bands of equal ratio from the lowest to the highest price
 */
record ListMix(List<Share> categories, List<Share> brands, List<Band> prices) {

    static final int NAMED = 4;
    static final int BANDS = 8;

    /** @param name empty for the rest */
    record Share(String name, double fraction) {}

    /** @param height of its bar, 1 for the fullest band of any list */
    record Band(double lowest, double highest, int items, double height) {}

    /** For each list, in order. */
    static List<ListMix> of(List<Column> columns) {
        List<List<ItemCard>> lists = columns.stream()
                .map(column -> column.places().stream().map(Place::item).toList())
                .toList();
        List<String> categories = named(lists, ListMix::topCategory);
        List<String> brands = named(lists, ItemCard::brand);
        List<List<Band>> prices = bands(lists);
        List<ListMix> mixes = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            mixes.add(new ListMix(
                    shares(lists.get(i), categories, ListMix::topCategory),
                    shares(lists.get(i), brands, ItemCard::brand),
                    prices.get(i)));
        }
        return mixes;
    }

    private static @Nullable String topCategory(ItemCard item) {
        return item.category() == null ? null : item.category().split(ItemCard.LEVEL, 2)[0];
    }

    /** The most frequent over all lists, so that a colour means the same in each. */
    private static List<String> named(List<List<ItemCard>> lists, Function<ItemCard, @Nullable String> property) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lists.stream()
                .flatMap(List::stream)
                .map(property)
                .filter(Objects::nonNull)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Share> shares(
            List<ItemCard> list, List<String> names, Function<ItemCard, @Nullable String> property) {
        List<Share> shares = new ArrayList<>();
        double rest = list.isEmpty() ? 0 : 1;
        for (String name : names) {
            long count = list.stream()
                    .filter(item -> name.equals(property.apply(item)))
                    .count();
            double fraction = list.isEmpty() ? 0 : (double) count / list.size();
            shares.add(new Share(name, fraction));
            rest -= fraction;
        }
        shares.add(new Share("", Math.max(0, rest)));
        return shares;
    }

    private static List<List<Band>> bands(List<List<ItemCard>> lists) {
        double lowest =
                prices(lists.stream().flatMap(List::stream).toList()).min().orElse(1);
        double highest =
                prices(lists.stream().flatMap(List::stream).toList()).max().orElse(1);
        double ratio = Math.pow(highest / lowest, 1.0 / BANDS);
        List<int[]> counts =
                lists.stream().map(list -> counts(list, lowest, ratio)).toList();
        int fullest = counts.stream().flatMapToInt(Arrays::stream).max().orElse(0);
        return counts.stream()
                .map(count -> bands(count, lowest, ratio, fullest))
                .toList();
    }

    private static DoubleStream prices(List<ItemCard> items) {
        return items.stream()
                .map(ItemCard::price)
                .filter(price -> price != null && price > 0)
                .mapToDouble(Double::doubleValue);
    }

    private static int[] counts(List<ItemCard> list, double lowest, double ratio) {
        int[] counts = new int[BANDS];
        prices(list).forEach(price -> {
            int band = ratio > 1 ? (int) Math.floor(Math.log(price / lowest) / Math.log(ratio)) : 0;
            counts[Math.max(0, Math.min(BANDS - 1, band))]++;
        });
        return counts;
    }

    private static List<Band> bands(int[] counts, double lowest, double ratio, int fullest) {
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            bands.add(new Band(
                    lowest * Math.pow(ratio, band),
                    lowest * Math.pow(ratio, band + 1),
                    counts[band],
                    fullest == 0 ? 0 : (double) counts[band] / fullest));
        }
        return bands;
    }
}
