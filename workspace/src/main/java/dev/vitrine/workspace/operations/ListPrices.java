package dev.vitrine.workspace.operations;

import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.PriceRules.Measure;
import dev.vitrine.workspace.operations.PriceRules.Price;
import dev.vitrine.workspace.operations.RuledLists.Pair;
import dev.vitrine.workspace.operations.RuledLists.Ranked;
import dev.vitrine.workspace.rules.ItemCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Measures lists under two rule sets against one another. */
final class ListPrices {

    private final ItemCatalogue catalogue;
    private final List<Pair> pairs;
    private final RankProbability probability;

    ListPrices(ItemCatalogue catalogue, RuledLists lists) {
        this.catalogue = catalogue;
        this.pairs = lists.pairs();
        this.probability =
                RankProbability.of(pairs.stream().mapToInt(Pair::targetRank).toArray(), catalogue.ranked());
    }

    List<Price> all() {
        List<Price> prices = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (measure == Measure.COVERAGE) {
                prices.add(coverage());
            } else if (isKnown(measure)) {
                prices.add(mean(measure));
            }
        }
        return prices;
    }

    /**
     * Without prices there is no revenue, without costs no margin, without stock nothing is sold out, and without
     * categories and brands nothing is like or unlike.
     */
    private boolean isKnown(Measure measure) {
        return switch (measure) {
            case DIVERSITY -> catalogue.any(ListPrices::isDescribed);
            case REVENUE -> catalogue.any(card -> card.price() != null);
            case MARGIN -> catalogue.any(card -> card.margin() != null);
            case SOLD_OUT, STOCK_OUT -> catalogue.any(card -> card.stock() != null);
            default -> true;
        };
    }

    private boolean isKnown(Measure measure, ItemCard card) {
        return switch (measure) {
            case DIVERSITY -> isDescribed(card);
            case REVENUE -> card.price() != null;
            case MARGIN -> card.margin() != null;
            case SOLD_OUT, STOCK_OUT -> card.stock() != null;
            default -> true;
        };
    }

    private static boolean isDescribed(ItemCard card) {
        return card.category() != null || card.brand() != null;
    }

    /** Of how many places the catalogue says what the measure needs. */
    private double known(Measure measure) {
        return pairs.stream()
                .flatMapToInt(pair -> Arrays.stream(pair.after().items()))
                .mapToDouble(item -> isKnown(measure, catalogue.card(item)) ? 1 : 0)
                .average()
                .orElse(1);
    }

    private Price mean(Measure measure) {
        int[] shownBefore = shown(Pair::before);
        int[] shownAfter = shown(Pair::after);
        double[] before = values(pair -> value(measure, pair.before(), pair.target(), shownBefore));
        double[] after = values(pair -> value(measure, pair.after(), pair.target(), shownAfter));
        return new Price(
                measure,
                Arrays.stream(before).average().orElse(0),
                Arrays.stream(after).average().orElse(0),
                PairedBootstrap.of(after, before),
                known(measure));
    }

    /** In how many lists each item is. */
    private int[] shown(Function<Pair, Ranked> list) {
        int[] shown = new int[catalogue.size() + 1];
        for (Pair pair : pairs) {
            for (int item : list.apply(pair).items()) {
                shown[item]++;
            }
        }
        return shown;
    }

    private double[] values(ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
    }

    private double value(Measure measure, Ranked list, int target, int[] shown) {
        return switch (measure) {
            case HIT_RATE -> hit(RankingMetrics.HR, list, target);
            case NDCG -> hit(RankingMetrics.NDCG, list, target);
            case DIVERSITY -> diversity(list.items());
            case REVENUE -> expected(list, ItemCard::price);
            case MARGIN -> expected(list, ItemCard::margin);
            case SOLD_OUT -> share(list.items(), item -> catalogue.isSoldOut(item, 1));
            // How many lists an item is in is taken for given: it is the same on average in any draw of shoppers.
            case STOCK_OUT -> share(list.items(), item -> catalogue.isSoldOut(item, Math.max(1, shown[item])));
            case COVERAGE -> throw new IllegalArgumentException("coverage is of all lists together");
        };
    }

    private static double hit(RankingMetrics metric, Ranked list, int target) {
        for (int place = 0; place < list.items().length; place++) {
            if (list.items()[place] == target) {
                return metric.at(place + 1, list.items().length);
            }
        }
        return 0;
    }

    /** Among the items of which a category or a brand is known. */
    private double diversity(int[] list) {
        int[] items = Arrays.stream(list)
                .filter(item -> isDescribed(catalogue.card(item)))
                .toArray();
        double sum = 0;
        for (int one = 0; one < items.length; one++) {
            for (int other = 0; other < one; other++) {
                sum += 1 - catalogue.similarity(items[one], items[other]);
            }
        }
        int couples = items.length * (items.length - 1) / 2;
        return couples == 0 ? 0 : sum / couples;
    }

    /** What a list is expected to bring, of what each item would. */
    private double expected(Ranked list, Function<ItemCard, @Nullable Double> worth) {
        double sum = 0;
        for (int place = 0; place < list.items().length; place++) {
            Double one = worth.apply(catalogue.card(list.items()[place]));
            sum += one == null ? 0 : one * probability.at(list.modelRanks()[place]);
        }
        return sum;
    }

    private static double share(int[] items, IntPredicate counted) {
        return items.length == 0
                ? 0
                : (double) Arrays.stream(items).filter(counted).count() / items.length;
    }

    private Price coverage() {
        List<int[]> before = pairs.stream().map(pair -> pair.before().items()).toList();
        List<int[]> after = pairs.stream().map(pair -> pair.after().items()).toList();
        Estimate difference = CoverageBootstrap.difference(before, after, catalogue.size());
        return new Price(
                Measure.COVERAGE,
                CoverageBootstrap.coverage(before, catalogue.size()),
                CoverageBootstrap.coverage(after, catalogue.size()),
                difference,
                1);
    }
}
