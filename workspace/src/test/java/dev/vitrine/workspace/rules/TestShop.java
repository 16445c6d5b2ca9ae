package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.ItemCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Items i1, i2, ... in four categories under two and five brands, launched one a day up to today. */
final class TestShop {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final ShopperFacts SOMEBODY = new ShopperFacts("s1", 12, 5, 3, Set.of("A > 1"), TODAY);

    private TestShop() {}

    /** @param known how many further items the catalogue has that no model ranks */
    static ItemCatalogue catalogue(int ranked, int known) {
        List<ItemCard> cards = IntStream.rangeClosed(1, ranked + known)
                .mapToObj(TestShop::card)
                .toList();
        return ItemCatalogue.of(cards.stream().limit(ranked).map(ItemCard::id).toList(), cards);
    }

    private static ItemCard card(int item) {
        String category = item % 7 == 0 ? null : (item % 2 == 0 ? "A > " : "B > ") + item % 4;
        return new ItemCard(
                item,
                "i" + item,
                "Item " + item,
                null,
                item % 5 == 0 ? null : "brand " + item % 5,
                category,
                (double) item,
                null,
                stock(item),
                null,
                TODAY.minusDays(item).toEpochDay() * 86_400_000L);
    }

    private static @Nullable Integer stock(int item) {
        if (item % 11 == 0) {
            return null;
        }
        return item % 6 == 0 ? 0 : item;
    }

    /** Items in the order of their numbers. */
    static int[] ranking(int items) {
        return IntStream.rangeClosed(1, items).toArray();
    }
}
