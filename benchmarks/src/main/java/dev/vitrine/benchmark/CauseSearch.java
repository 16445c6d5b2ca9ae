package dev.vitrine.benchmark;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.sample.SampleEvents;
import dev.vitrine.sample.simulation.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of shoppers whose hidden purchase was planted as a complement and is in the first ten: how often the purchase before it
 * in its mission, and how often any event that led to it, is among the largest effects; by the model, and by the
 * probabilities from which the purchase was drawn, the most that can be known.
 */
final class CauseSearch {

    private static final int HIT = 10;

    private final HiddenPurchases purchases;
    private final List<Group> groups = new ArrayList<>();

    /** @param most no more than so many of the shop's first shoppers are looked at */
    CauseSearch(HiddenPurchases purchases, int most) {
        this.purchases = purchases;
        int last = IntStream.of(purchases.users()).map(purchases::number).max().orElse(0);
        IntStream.of(Math.min(SampleEvents.SHOPPERS, last), last)
                .map(shoppers -> Math.min(shoppers, most))
                .distinct()
                .forEach(shoppers -> groups.add(new Group(shoppers)));
    }

    void tell() {
        for (int user : purchases.users()) {
            if (groups.stream().anyMatch(group -> group.holds(user))) {
                ask(user);
            }
        }
        groups.forEach(Group::tell);
    }

    private void ask(int user) {
        PlantedPurchase planted = purchases.planted(user).orElse(null);
        if (planted == null) {
            return;
        }
        History history = purchases.history(user);
        Map<Cause, Set<Integer>> why = planted.places(history, purchases.vocabulary());
        if (!why.containsKey(Cause.COMPLEMENT)) {
            return;
        }
        float[] truth = planted.effects(history, purchases.vocabulary());
        ItemStandings standings = purchases.standings(user);
        boolean isHit = standings.of(history).rank() <= HIT;
        float[] scores = isHit ? LeaveOneOut.of(standings, history).values() : truth;
        float[] logarithms = isHit ? purchases.logarithmicEffects(user) : truth;
        for (Group group : groups) {
            if (group.holds(user)) {
                group.planted++;
                group.own.countIf(planted.oracleRank() <= HIT, planted, truth, truth, why);
                group.found.countIf(isHit, planted, scores, truth, why);
                group.byLogarithm.countIf(isHit, planted, logarithms, truth, why);
                group.same.countIf(isHit, planted, truth, truth, why);
            }
        }
    }

    /** The shop's first shoppers. */
    private final class Group {

        private final int shoppers;
        private final CauseTally found =
                new CauseTally("leave-one-out of the model, where it has the purchase in its first " + HIT);
        private final CauseTally byLogarithm =
                new CauseTally("the same by the logarithm of the softmax in place of the score");
        private final CauseTally same = new CauseTally("leave-one-out of the true probabilities, the same shoppers");
        private final CauseTally own = new CauseTally("the same, where they have the purchase in their first " + HIT);
        private int planted;

        Group(int shoppers) {
            this.shoppers = shoppers;
        }

        boolean holds(int user) {
            return purchases.number(user) <= shoppers;
        }

        void tell() {
            System.out.printf(
                    Locale.ROOT,
                    "%nthe shop's first %d shoppers: %d hidden purchases were planted as complements%n",
                    shoppers,
                    planted);
            List.of(found, byLogarithm, same, own).forEach(CauseTally::tell);
        }
    }
}
