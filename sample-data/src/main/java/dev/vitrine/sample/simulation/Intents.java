package dev.vitrine.sample.simulation;

import dev.vitrine.sample.shop.MissionKind;
import dev.vitrine.sample.shop.Shop;
import java.util.ArrayList;
import java.util.List;

/** How likely each thing is that a shopper may be up to when about to buy. */
final class Intents {

    private static final double DUE = 1;
    private static final double NOT_YET_DUE = 0.05;
    private static final double NEXT_NEED = 0.85;
    private static final double NEED_SKIPPED = 0.15;
    private static final double[] START_BY_ACTIVE_MISSIONS = {0.8, 0.12, 0.05, 0};
    private static final double START_AGAIN = 0.05;
    private static final double IMPULSE = 0.1;
    private static final double CART_LEFT = 0.8;
    private static final int CART_KEPT_DAYS = 20;

    private final Shop shop;

    Intents(Shop shop) {
        this.shop = shop;
    }

    /** All of them, for a purchase on a day. */
    List<Intent> of(ShopperState state, int day) {
        List<Intent> intents = new ArrayList<>();
        addStarts(intents, state, day);
        state.missions.forEach(mission -> addNeeds(intents, mission, mission.isDue(day) ? DUE : NOT_YET_DUE));
        for (LeftCart cart : state.carts) {
            if (cart.day() < day
                    && day - cart.day() <= CART_KEPT_DAYS
                    && cart.intent().isOpen()) {
                intents.add(Intent.cartLeft(cart, CART_LEFT));
            }
        }
        intents.add(Intent.impulse(IMPULSE));
        return intents;
    }

    private void addStarts(List<Intent> intents, ShopperState state, int day) {
        double weight = START_BY_ACTIVE_MISSIONS[Math.min(state.missions.size(), START_BY_ACTIVE_MISSIONS.length - 1)];
        double[] attractions = new double[shop.missions().size()];
        double total = 0;
        for (MissionKind kind : shop.missions()) {
            double attraction = attraction(kind, state, day);
            attractions[kind.index()] = attraction;
            total += attraction;
        }
        for (MissionKind kind : shop.missions()) {
            if (weight > 0) {
                intents.add(Intent.start(kind, weight * attractions[kind.index()] / total));
            }
        }
    }

    private double attraction(MissionKind kind, ShopperState state, int day) {
        double again = state.missionsBegun.containsKey(kind.id()) ? START_AGAIN : 1;
        return again
                * kind.popularity()
                * kind.first().season().factor(day)
                * state.taste
                        .areaWeights()
                        .get(shop.areas().indexOf(kind.first().area()));
    }

    private static void addNeeds(List<Intent> intents, Mission mission, double weight) {
        int place = mission.nextPlace();
        boolean canSkip = !mission.isAtFork() && mission.hasNeed(place + 1);
        addNeed(intents, mission, place, canSkip ? weight * NEXT_NEED : weight);
        if (canSkip) {
            addNeed(intents, mission, place + 1, weight * NEED_SKIPPED);
        }
    }

    /** Both sides, where none is taken. */
    private static void addNeed(List<Intent> intents, Mission mission, int place, double weight) {
        if (mission.side() != Mission.NO_SIDE) {
            intents.add(Intent.complement(mission, place, mission.side(), weight));
            return;
        }
        intents.add(Intent.complement(mission, place, 0, weight / 2));
        intents.add(Intent.complement(mission, place, 1, weight / 2));
    }
}
