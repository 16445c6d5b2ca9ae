package dev.vitrine.workspace.cleaning;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Marks what falls below because of what is marked, each event being looked at once from either side. */
final class Peeling {

    private final LeftEvents left;
    private final Core core;
    private final BitSet open = new BitSet();
    private final int[] shopperOf;
    private final int[] itemStarts;
    private final int[] eventsByItem;
    /** Shoppers, and items as their complements, whose events are still to go. */
    private final Deque<Integer> waiting = new ArrayDeque<>();

    Peeling(LeftEvents left, Core core) {
        this.left = left;
        this.core = core;
        this.shopperOf = new int[left.events().size()];
        this.itemStarts = new int[core.itemRoom() + 1];
        for (int item = 0; item < core.itemRoom(); item++) {
            itemStarts[item + 1] = itemStarts[item] + core.eventsOfItem(item);
        }
        this.eventsByItem = new int[itemStarts[core.itemRoom()]];
        index();
    }

    private void index() {
        int[] next = itemStarts.clone();
        for (int shopper = 0; shopper < left.events().shoppers(); shopper++) {
            int own = shopper;
            left.firsts(shopper, event -> {
                open.set(event);
                shopperOf[event] = own;
                eventsByItem[next[left.item(event)]++] = event;
            });
        }
    }

    void run() {
        core.goneShoppers().stream().forEach(waiting::add);
        core.goneItems().stream().forEach(item -> waiting.add(~item));
        while (!waiting.isEmpty()) {
            int next = waiting.remove();
            if (next >= 0) {
                closeShopper(next);
            } else {
                closeItem(~next);
            }
        }
    }

    private void closeShopper(int shopper) {
        int end = left.events().from(shopper + 1);
        int first = open.nextSetBit(left.events().from(shopper));
        for (int event = first; event >= 0 && event < end; event = open.nextSetBit(event + 1)) {
            open.clear(event);
            int item = left.item(event);
            if (core.fallsItem(item)) {
                core.goneItems().set(item);
                waiting.add(~item);
            }
        }
    }

    private void closeItem(int item) {
        for (int place = itemStarts[item]; place < itemStarts[item + 1]; place++) {
            int event = eventsByItem[place];
            if (open.get(event)) {
                open.clear(event);
                int shopper = shopperOf[event];
                if (core.fallsShopper(shopper)) {
                    core.goneShoppers().set(shopper);
                    waiting.add(shopper);
                }
            }
        }
    }
}
