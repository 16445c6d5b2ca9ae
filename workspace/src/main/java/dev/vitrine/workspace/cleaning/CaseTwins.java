package dev.vitrine.workspace.cleaning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Items whose ids differ by case alone become the one of them with the most interactions. */
final class CaseTwins {

    private final StoredShop shop;
    private final int[] counts;

    CaseTwins(StoredShop shop, LeftEvents left) {
        this.shop = shop;
        this.counts = new int[shop.itemRoom()];
        left.bits().stream().forEach(event -> counts[left.events().item(event)]++);
    }

    void join(int[] standsFor) {
        Map<String, Integer> best = new HashMap<>();
        shop.itemIds().forEach((key, id) -> best.merge(id.toLowerCase(Locale.ROOT), key, this::busier));
        shop.itemIds().forEach((key, id) -> standsFor[key] = best.getOrDefault(id.toLowerCase(Locale.ROOT), key));
    }

    /** Of equals that which came first. */
    private int busier(int key, int other) {
        int order = Integer.compare(counts[key], counts[other]);
        return order > 0 || (order == 0 && key < other) ? key : other;
    }
}
