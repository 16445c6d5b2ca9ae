package dev.vitrine.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryProfileTest {

    @Test
    void countsBehavioursAndCategoriesMostFrequentFirst() {
        HistoryProfile profile = HistoryProfile.of(List.of(
                TestItems.event(TestItems.item(0), "view", 1),
                TestItems.event(TestItems.item(1), "view", 2),
                TestItems.event(TestItems.item(4), "purchase", 3)));
        assertEquals("view", profile.behaviours().get(0).name());
        assertEquals(2.0 / 3, profile.behaviours().get(0).share(), 1e-12);
        assertEquals("Camping", profile.categories().get(0).name());
        assertEquals(1, profile.first());
        assertEquals(3, profile.last());
    }

    @Test
    void pricesRunFromLowestToHighestWithTheMedianBetween() {
        HistoryProfile.PriceRange prices = HistoryProfile.of(List.of(
                        TestItems.event(TestItems.item(0), "view", 1), TestItems.event(TestItems.item(4), "view", 2)))
                .prices();
        assertNotNull(prices);
        assertEquals(9.9, prices.lowest());
        assertEquals((9.9 + 89) / 2, prices.median(), 1e-9);
        assertEquals(89, prices.highest());
    }

    @Test
    void withoutPricesAndTimesItSaysSo() {
        ItemCard bare = new ItemCard(1, "a", "a", null, null, null, null, null, null, null, null);
        HistoryProfile profile =
                HistoryProfile.of(List.of(TestItems.event(bare, "view", Long.MIN_VALUE), bareEvent(bare)));
        assertNull(profile.prices());
        assertFalse(profile.hasTimes());
        assertEquals("", profile.categories().get(0).name());
    }

    private static ShopperEvent bareEvent(ItemCard item) {
        return TestItems.event(item, "view", Long.MIN_VALUE);
    }
}
