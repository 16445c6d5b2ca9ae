package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The category of the top level that most of a shopper's events are in. */
final class ShopperCategories {

    private final SequenceDataset dataset;
    /** By number; the first is that of items without one. */
    private final List<String> names = new ArrayList<>(List.of(""));

    private final int[] categoryOfItem;

    private ShopperCategories(SequenceDataset dataset) {
        this.dataset = dataset;
        this.categoryOfItem = new int[dataset.vocabulary().size() + 1];
    }

    static ShopperCategories of(Workspace workspace, SequenceDataset dataset) {
        ShopperCategories categories = new ShopperCategories(dataset);
        Map<String, Integer> numbers = new HashMap<>();
        workspace.database().scan("SELECT id, category FROM item WHERE category IS NOT NULL", row -> {
            String name = row.text(2).split(ItemCard.LEVEL, 2)[0];
            int number = numbers.computeIfAbsent(name, unknown -> categories.number(unknown));
            categories.categoryOfItem[dataset.vocabulary().indexOf(row.text(1))] = number;
        });
        return categories;
    }

    private int number(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /** How one user's events spread over the categories, by number; they sum to 1. */
    double[] shares(int user) {
        return shares(new int[] {user});
    }

    /** The mean of some users' spreads. */
    double[] shares(int[] users) {
        double[] shares = new double[names.size()];
        for (int user : users) {
            int from = dataset.offsets()[user];
            int to = dataset.offsets()[user + 1];
            for (int event = from; event < to; event++) {
                shares[categoryOfItem[dataset.items()[event]]] += 1.0 / (to - from) / users.length;
            }
        }
        return shares;
    }

    /** Of those that are equally frequent the one that was there first. */
    String of(int user) {
        int[] counts = new int[names.size()];
        int best = 0;
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            int category = categoryOfItem[dataset.items()[event]];
            if (++counts[category] > counts[best]) {
                best = category;
            }
        }
        return names.get(best);
    }
}
