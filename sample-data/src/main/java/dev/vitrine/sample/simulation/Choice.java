package dev.vitrine.sample.simulation;

import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.shop.Subcategory;
import java.util.List;

/** The true probability of each item, given a shopper's state and what the shopper is up to. */
final class Choice {

    private static final double MISSION_BRAND = 10;
    private static final double MISSION_BRAND_OF_SYSTEM = 60;
    private static final double FAVOURITE_BRAND = 4;
    private static final double REMEMBERED = 3;
    private static final double BOUGHT_BEFORE = 0.005;
    private static final double CONSUMABLE_BOUGHT_BEFORE = 0.3;
    private static final double NEW = 2.5;
    private static final int NEW_DAYS = 28;

    private final Shop shop;
    private final double[][] windowByDay;

    Choice(Shop shop, int days) {
        this.shop = shop;
        this.windowByDay = new double[days][];
        for (int day = 0; day < days; day++) {
            windowByDay[day] = windowOn(day);
        }
    }

    /** Over all intents; sums to 1. */
    double[] mixture(List<Intent> intents, ShopperState state, int day) {
        double total = intents.stream().mapToDouble(Intent::weight).sum();
        double[] mixture = new double[shop.items().size()];
        intents.forEach(intent -> add(intent, state, day, intent.weight() / total, mixture));
        return mixture;
    }

    /** For one intent; sums to 1. */
    double[] given(Intent intent, ShopperState state, int day) {
        double[] probabilities = new double[shop.items().size()];
        add(intent, state, day, 1, probabilities);
        return probabilities;
    }

    private void add(Intent intent, ShopperState state, int day, double share, double[] sums) {
        LeftCart cart = intent.cart();
        if (cart != null) {
            sums[cart.item()] += share;
            return;
        }
        Subcategory subcategory = intent.subcategory();
        List<Item> items = subcategory == null ? shop.items() : shop.itemsOf(subcategory);
        double[] weights = new double[items.size()];
        for (int place = 0; place < weights.length; place++) {
            Item item = items.get(place);
            double demand = subcategory == null ? demand(item.subcategory(), state.taste, day) : 1;
            weights[place] = demand * weight(item, intent, state, day);
        }
        normalise(weights);
        for (int place = 0; place < weights.length; place++) {
            sums[items.get(place).index()] += share * weights[place];
        }
    }

    /** What anybody may look at on a day, whatever the past. */
    double[] window(int day) {
        return windowByDay[day];
    }

    private double[] windowOn(int day) {
        double[] weights = new double[shop.items().size()];
        for (Item item : shop.items()) {
            weights[item.index()] = item.popularity()
                    * novelty(item, day)
                    * item.subcategory().season().factor(day);
        }
        return weights;
    }

    /** What is looked at beside the item to be bought: neither brand nor price has been settled yet. */
    double[] compare(Subcategory subcategory, int day) {
        double[] weights = new double[shop.items().size()];
        shop.itemsOf(subcategory).forEach(item -> weights[item.index()] = item.popularity() * novelty(item, day));
        return weights;
    }

    private double demand(Subcategory subcategory, Taste taste, int day) {
        return subcategory.season().factor(day)
                * taste.areaWeights().get(shop.areas().indexOf(subcategory.area()));
    }

    private static double weight(Item item, Intent intent, ShopperState state, int day) {
        return item.popularity()
                * novelty(item, day)
                * state.taste.bandFactor(item)
                * brand(item, intent, state.taste)
                * (state.remembered[item.index()] > 0 ? REMEMBERED : 1)
                * (state.bought[item.index()] ? again(item) : 1);
    }

    private static double again(Item item) {
        return item.subcategory().consumable() ? CONSUMABLE_BOUGHT_BEFORE : BOUGHT_BEFORE;
    }

    private static double brand(Item item, Intent intent, Taste taste) {
        Mission mission = intent.mission();
        if (mission != null && mission.brand().equals(item.brand().english())) {
            return item.subcategory().system() ? MISSION_BRAND_OF_SYSTEM : MISSION_BRAND;
        }
        return taste.isFavourite(item) ? FAVOURITE_BRAND : 1;
    }

    private static double novelty(Item item, int day) {
        if (!item.isOnSale(day)) {
            return 0;
        }
        return day - item.launchDay() < NEW_DAYS && item.launchDay() >= 0 ? NEW : 1;
    }

    private static void normalise(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int place = 0; place < weights.length; place++) {
            weights[place] /= total;
        }
    }
}
