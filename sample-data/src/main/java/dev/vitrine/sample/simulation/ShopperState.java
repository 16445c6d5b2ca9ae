package dev.vitrine.sample.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a shopper's past has left behind: all that decides, with taste and day, what is bought next. */
final class ShopperState {

    /** An event on an item that leaves something behind. */
    private record Trace(int item, int event) {}

    final Taste taste;
    /** By item: whether it was bought. */
    final boolean[] bought;
    /** By item: ordinal of the event in which it was last looked at for a purpose; 0 for never. */
    final int[] remembered;

    final List<Mission> missions = new ArrayList<>();
    final List<LeftCart> carts = new ArrayList<>();
    /** By kind: ordinal of the purchase that began it last. */
    final Map<String, Integer> missionsBegun = new HashMap<>();

    private final List<Trace> looks = new ArrayList<>();
    private final List<Trace> purchases = new ArrayList<>();

    ShopperState(Taste taste, int items) {
        this.taste = taste;
        this.bought = new boolean[items];
        this.remembered = new int[items];
    }

    void look(int item, int event) {
        looks.add(new Trace(item, event));
        remembered[item] = event;
    }

    void buy(int item, int event) {
        purchases.add(new Trace(item, event));
        bought[item] = true;
    }

    /** Ordinals of all events that have left something behind. */
    Set<Integer> traces() {
        Set<Integer> traces = new TreeSet<>();
        looks.forEach(look -> traces.add(look.event()));
        purchases.forEach(purchase -> traces.add(purchase.event()));
        carts.forEach(cart -> traces.add(cart.event()));
        return traces;
    }

    /** As it were had an event never happened, all others as they did. A mission that was over stays over. */
    ShopperState without(int event) {
        ShopperState other = new ShopperState(taste, bought.length);
        looks.stream().filter(look -> look.event() != event).forEach(look -> other.look(look.item(), look.event()));
        purchases.stream()
                .filter(purchase -> purchase.event() != event)
                .forEach(purchase -> other.buy(purchase.item(), purchase.event()));
        missions.forEach(mission -> mission.without(event).ifPresent(other.missions::add));
        carts.stream().filter(cart -> cart.event() != event).forEach(other.carts::add);
        other.missionsBegun.putAll(missionsBegun);
        other.missionsBegun.values().removeIf(begun -> begun == event);
        return other;
    }
}
