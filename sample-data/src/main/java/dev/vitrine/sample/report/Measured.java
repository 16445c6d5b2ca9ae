package dev.vitrine.sample.report;

import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.OracleRank;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How well the last purchases can be told: by the true probabilities, by one item of the past, by popularity. */
public final class Measured {

    private final Shop shop;
    private final List<Target> tests;
    private final List<Target> training;
    private final List<Target> elsewhere;

    /**
     * @param events of the shop, by shopper
     * @param elsewhere events of many other shoppers, for the tables that know the true odds given one item
     */
    public Measured(Shop shop, List<List<Event>> events, List<List<Event>> elsewhere) {
        this.shop = shop;
        this.tests = events.stream().flatMap(own -> Target.test(own).stream()).toList();
        this.training =
                events.stream().flatMap(own -> Target.training(own).stream()).toList();
        this.elsewhere = elsewhere.stream()
                .flatMap(own -> Target.all(own).stream().skip(2))
                .toList();
    }

    /** All of them, worst first. */
    public List<Figures> all(boolean masked) {
        FirstOrder counted = new FirstOrder(shop, training, Target::lastItem);
        FirstOrder lastItem = new FirstOrder(shop, elsewhere, Target::lastItem);
        FirstOrder lastPurchase = new FirstOrder(shop, elsewhere, Target::lastPurchase);
        double[] popularity = counted.popularity();
        return List.of(
                figures("popularity", masked, target -> popularity),
                figures("last item, counted in the training part", masked, counted::scores),
                figures("last item, true odds", masked, lastItem::scores),
                figures("last purchase, true odds", masked, lastPurchase::scores),
                oracle(masked));
    }

    /** Ranking by the true probabilities, given the true state before each purchase. */
    public Figures oracle(boolean masked) {
        return ranked("oracle", masked, target -> {
            OracleRank rank = target.oracle();
            return masked ? rank.masked() : rank.kept();
        });
    }

    private Figures figures(String name, boolean masked, Function<Target, double[]> scorer) {
        return ranked(name, masked, target -> {
            boolean[] bought = new boolean[shop.items().size()];
            if (masked) {
                target.purchases().forEach(event -> bought[event.item()] = true);
            }
            return OracleRank.midRank(target.item(), scorer.apply(target), other -> !bought[other]);
        });
    }

    private Figures ranked(String name, boolean masked, ToDoubleFunction<Target> ranks) {
        Figures.Sum sum = new Figures.Sum();
        for (Target target : tests) {
            if (masked && target.oracle().boughtBefore()) {
                sum.exclude();
            } else {
                sum.add(ranks.applyAsDouble(target));
            }
        }
        return sum.figures(name);
    }
}
