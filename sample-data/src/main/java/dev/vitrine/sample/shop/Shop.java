package dev.vitrine.sample.shop;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the shop sells and what people come for. */
public final class Shop {

    private final List<Item> items;
    private final List<MissionKind> missions;
    private final List<List<Item>> bySubcategory;
    private final List<String> areas;

    Shop(List<Item> items, List<MissionKind> missions, int subcategories) {
        this.items = List.copyOf(items);
        this.missions = List.copyOf(missions);
        this.bySubcategory = IntStream.range(0, subcategories)
                .mapToObj(index -> items.stream()
                        .filter(item -> item.subcategory().index() == index)
                        .toList())
                .toList();
        this.areas = items.stream()
                .map(item -> item.subcategory().area())
                .distinct()
                .sorted()
                .collect(Collectors.toUnmodifiableList());
    }

    /** The shop of a seed, always the same. */
    public static Shop of(long seed) {
        return new ShopBuilder(Assortment.read(), seed).build();
    }

    /** In order of their ids. */
    public List<Item> items() {
        return items;
    }

    public Item item(int index) {
        return items.get(index);
    }

    public List<Item> itemsOf(Subcategory subcategory) {
        return bySubcategory.get(subcategory.index());
    }

    public List<MissionKind> missions() {
        return missions;
    }

    /** First levels of the assortment. */
    public List<String> areas() {
        return areas;
    }
}
