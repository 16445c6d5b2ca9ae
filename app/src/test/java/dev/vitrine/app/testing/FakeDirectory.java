package dev.vitrine.app.testing;

import dev.vitrine.app.explore.ShopperDirectory;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import java.util.ArrayList;
import java.util.List;

/** Shoppers with ids from 17850 up, each with the same history. */
public final class FakeDirectory implements ShopperDirectory {

    public final List<String> asked = new ArrayList<>();
    private final List<ShopperCard> shoppers = new ArrayList<>();
    private final List<ShopperEvent> history;

    public FakeDirectory(int shoppers, List<ShopperEvent> history) {
        this.history = history;
        for (int i = 0; i < shoppers; i++) {
            this.shoppers.add(new ShopperCard(
                    i,
                    Integer.toString(17850 + i),
                    history.size() + shoppers - i,
                    (shoppers - i) / 7,
                    1_775_000_000_000L + i * 86_400_000L));
        }
    }

    @Override
    public List<ShopperCard> find(String text, int offset, int limit) {
        asked.add(text + "@" + offset);
        return shoppers.stream()
                .filter(card -> card.id().contains(text))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ShopperEvent> history(String shopper) {
        return history;
    }
}
