package dev.vitrine.sample.report;

import dev.vitrine.sample.shop.Shop;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is bought next, given one earlier item and nothing else, counted; pairs never met lean on subcategories. */
final class FirstOrder {

    private static final double WEIGHT_OF_SUBCATEGORIES = 20;

    private final Shop shop;
    private final ToIntFunction<Target> given;
    private final double[] popularity;
    private final double[][] pairs;
    private final double[][] subcategoryPairs;
    private final double[] bySubcategory;

    /** @param given the item that is known of a target's past, or {@link Target#NONE} */
    FirstOrder(Shop shop, List<Target> counted, ToIntFunction<Target> given) {
        int items = shop.items().size();
        this.shop = shop;
        this.given = given;
        this.popularity = new double[items];
        this.pairs = new double[items][items];
        this.subcategoryPairs = new double[items][items];
        this.bySubcategory = new double[items];
        counted.forEach(this::count);
    }

    private void count(Target target) {
        popularity[target.item()]++;
        bySubcategory[subcategory(target.item())]++;
        int before = given.applyAsInt(target);
        if (before != Target.NONE) {
            pairs[before][target.item()]++;
            subcategoryPairs[subcategory(before)][subcategory(target.item())]++;
        }
    }

    double[] popularity() {
        return popularity.clone();
    }

    double[] scores(Target target) {
        int before = given.applyAsInt(target);
        if (before == Target.NONE) {
            return popularity();
        }
        double[] next = subcategoryPairs[subcategory(before)];
        double total = 1;
        for (double count : next) {
            total += count;
        }
        double[] scores = new double[popularity.length];
        for (int item = 0; item < scores.length; item++) {
            int subcategory = subcategory(item);
            double share = popularity[item] / Math.max(1, bySubcategory[subcategory]);
            scores[item] = pairs[before][item] + WEIGHT_OF_SUBCATEGORIES * share * next[subcategory] / total;
        }
        return scores;
    }

    private int subcategory(int item) {
        return shop.item(item).subcategory().index();
    }
}
