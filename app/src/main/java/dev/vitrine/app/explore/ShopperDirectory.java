package dev.vitrine.app.explore;

import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import java.util.List;

/** Where shoppers and what they did are looked up; may wait for the disk. */
public interface ShopperDirectory {

    /** Shoppers whose id, or something they had, matches the text, busiest first; empty for all. */
    List<ShopperCard> find(String text, int offset, int limit);

    /** Oldest first. */
    List<ShopperEvent> history(String shopper);
}
