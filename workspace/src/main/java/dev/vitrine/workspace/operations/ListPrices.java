package dev.vitrine.workspace.operations;

import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.workspace.operations.PriceRules.Measure;
import dev.vitrine.workspace.operations.PriceRules.Price;
import dev.vitrine.workspace.operations.RuledLists.Pair;
import dev.vitrine.workspace.operations.RuledLists.Ranked;
import dev.vitrine.workspace.rules.ItemCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

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

    /** Without prices there is no revenue, and without stock nothing is sold out. */
    private boolean isKnown(Measure measure) {
        return switch (measure) {
            case REVENUE -> catalogue.any(card -> card.price() != null);
            case SOLD_OUT -> catalogue.any(card -> card.stock() != null);
            default -> true;
        };
    }

    private Price mean(Measure measure) {
        double[] before = values(pair -> value(measure, pair.before(), pair.target()));
        double[] after = values(pair -> value(measure, pair.after(), pair.target()));
        return new Price(
                measure,
                Arrays.stream(before).average().orElse(0),
                Arrays.stream(after).average().orElse(0),
                PairedBootstrap.of(after, before));
    }

    private double[] values(ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
    }

    private double value(Measure measure, Ranked list, int target) {
        return switch (measure) {
            case HIT_RATE -> hit(RankingMetrics.HR, list, target);
            case NDCG -> hit(RankingMetrics.NDCG, list, target);
            case DIVERSITY -> diversity(list.items());
            case REVENUE -> revenue(list);
            case SOLD_OUT -> soldOut(list.items());
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

    private double diversity(int[] items) {
        double sum = 0;
        for (int one = 0; one < items.length; one++) {
            for (int other = 0; other < one; other++) {
                sum += 1 - catalogue.similarity(items[one], items[other]);
            }
        }
        int couples = items.length * (items.length - 1) / 2;
        return couples == 0 ? 0 : sum / couples;
    }

    private double revenue(Ranked list) {
        double sum = 0;
        for (int place = 0; place < list.items().length; place++) {
            Double price = catalogue.card(list.items()[place]).price();
            sum += price == null ? 0 : price * probability.at(list.modelRanks()[place]);
        }
        return sum;
    }

    private double soldOut(int[] items) {
        long count = Arrays.stream(items)
                .filter(item -> catalogue.isSoldOut(item, 1))
                .count();
        return items.length == 0 ? 0 : (double) count / items.length;
    }

    private Price coverage() {
        List<int[]> before = pairs.stream().map(pair -> pair.before().items()).toList();
        List<int[]> after = pairs.stream().map(pair -> pair.after().items()).toList();
        Estimate difference = CoverageBootstrap.difference(before, after, catalogue.size());
        return new Price(
                Measure.COVERAGE,
                CoverageBootstrap.coverage(before, catalogue.size()),
                CoverageBootstrap.coverage(after, catalogue.size()),
                difference);
    }
}
