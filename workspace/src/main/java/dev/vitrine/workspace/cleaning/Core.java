package dev.vitrine.workspace.cleaning;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Drops shoppers and items with too few events: once, or until all that are left have enough (a k-core; Batagelj and
 * Zaversnik 2003 peel it in linear time, as is done here).
 */
final class Core {

    private final LeftEvents left;
    private final StoredEvents events;
    private final int itemRoom;
    private final int[] ofShopper;
    private final int[] ofItem;
    private final BitSet goneShoppers = new BitSet();
    private final BitSet goneItems = new BitSet();
    private int shopperLeast;
    private int itemLeast;

    /** @param itemRoom one more than the highest key of an item */
    Core(LeftEvents left, int itemRoom) {
        this.left = left;
        this.events = left.events();
        this.itemRoom = itemRoom;
        this.ofShopper = new int[events.shoppers()];
        this.ofItem = new int[itemRoom];
    }

    void drop(CleaningRules rules) {
        shopperLeast = rules.count(CleaningSetting.SHOPPER_LEAST);
        itemLeast = rules.count(CleaningSetting.ITEM_LEAST);
        if (shopperLeast + itemLeast == 0) {
            return;
        }
        boolean again = !rules.is(CleaningSetting.K_CORE, "once");
        while (markWrong() && again) {
            new Peeling(left, this).run();
            dropMarked();
        }
        dropMarked();
    }

    /** Counts, and marks those with too few; whether there are any. */
    private boolean markWrong() {
        Arrays.fill(ofShopper, 0);
        Arrays.fill(ofItem, 0);
        for (int shopper = 0; shopper < events.shoppers(); shopper++) {
            int own = shopper;
            left.firsts(shopper, event -> {
                ofShopper[own]++;
                ofItem[left.item(event)]++;
            });
        }
        goneShoppers.clear();
        goneItems.clear();
        for (int shopper = 0; shopper < ofShopper.length; shopper++) {
            goneShoppers.set(shopper, ofShopper[shopper] > 0 && ofShopper[shopper] < shopperLeast);
        }
        for (int item = 0; item < itemRoom; item++) {
            goneItems.set(item, ofItem[item] > 0 && ofItem[item] < itemLeast);
        }
        return !goneShoppers.isEmpty() || !goneItems.isEmpty();
    }

    BitSet goneShoppers() {
        return goneShoppers;
    }

    BitSet goneItems() {
        return goneItems;
    }

    int eventsOfItem(int item) {
        return ofItem[item];
    }

    /** One event less; whether the shopper falls below by that. */
    boolean fallsShopper(int shopper) {
        return --ofShopper[shopper] < shopperLeast && !goneShoppers.get(shopper);
    }

    /** The same of an item. */
    boolean fallsItem(int item) {
        return --ofItem[item] < itemLeast && !goneItems.get(item);
    }

    int itemRoom() {
        return itemRoom;
    }

    private void dropMarked() {
        goneShoppers.stream().forEach(left::dropShopper);
        if (!goneItems.isEmpty()) {
            left.dropIf(event -> goneItems.get(left.item(event)));
        }
    }
}
