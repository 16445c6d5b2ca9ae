package dev.vitrine.workspace.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes one list under some rules: what must not be shown is taken out, boosts and diversity act in their order, then
 * the places are filled from the top, pins first, within the caps, and fresh items are let in last.
 */
final class Arrangement {

    /** Of how many items, for each place of the list, diversity may choose. */
    private static final int POOL_PER_PLACE = 5;

    private final ItemCatalogue catalogue;
    private final List<ActiveRule> rules;
    private final LocalDate today;
    private final int top;
    private final Map<Integer, Integer> pins = new LinkedHashMap<>();
    private final Set<Integer> pinned = new HashSet<>();
    private final List<Integer> lapsed = new ArrayList<>();

    Arrangement(ItemCatalogue catalogue, List<ActiveRule> rules, LocalDate today, int top) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.today = today;
        this.top = top;
        findPins();
    }

    /**
     * The order of all candidates, and the list made from it.
     *
     * @param order every candidate that is left, best first, pins included
     */
    record Outcome(int[] order, List<Integer> list) {

        int rankInOrder(int item) {
            for (int place = 0; place < order.length; place++) {
                if (order[place] == item) {
                    return place + 1;
                }
            }
            return 0;
        }
    }

    /** Places in the set of pins whose item cannot be shown. */
    List<Integer> lapsed() {
        return lapsed;
    }

    private void findPins() {
        BitSet soldOut = new BitSet();
        rules.stream()
                .filter(rule -> rule.action() instanceof Action.InStock)
                .forEach(rule -> soldOut.or(rule.items(today)));
        for (ActiveRule rule : rules) {
            if (rule.action() instanceof Action.Pin pin && pin.place() <= top) {
                int item = catalogue.indexOf(pin.item());
                if (item == 0 || soldOut.get(item)) {
                    lapsed.add(rule.place());
                } else {
                    pins.put(pin.place(), item);
                    pinned.add(item);
                }
            }
        }
    }

    /** @param ranking the model's, best first */
    Outcome of(int[] ranking) {
        BitSet removed = removed();
        int[] order = IntStream.of(ranking).filter(item -> !removed.get(item)).toArray();
        for (ActiveRule rule : rules) {
            if (rule.action() instanceof Action.Boost boost) {
                order = boosted(order, rule.items(today), boost.factor());
            } else if (rule.action() instanceof Action.Diversify diversify) {
                order = diversified(order, diversify.strength());
            }
        }
        return new Outcome(order, letInFresh(order, fill(order)));
    }

    private BitSet removed() {
        BitSet removed = new BitSet();
        for (ActiveRule rule : rules) {
            if (rule.action() instanceof Action.Hide || rule.action() instanceof Action.InStock) {
                removed.or(rule.items(today));
            } else if (rule.action() instanceof Action.Only) {
                BitSet others = (BitSet) rule.items(today).clone();
                others.flip(1, catalogue.size() + 1);
                removed.or(others);
            }
        }
        return removed;
    }

    /** Both those that move and those that stay keep their order, so that the two are merged. */
    private static int[] boosted(int[] order, BitSet moved, double factor) {
        int[] ahead = placesOf(order, moved, true);
        int[] others = placesOf(order, moved, false);
        int[] merged = new int[order.length];
        int next = 0;
        for (int place = 0, other = 0; place < ahead.length || other < others.length; ) {
            boolean takesMoved = place < ahead.length
                    && (other == others.length || isBefore((ahead[place] + 1) / factor, others[other] + 1, factor));
            merged[next++] = order[takesMoved ? ahead[place++] : others[other++]];
        }
        return merged;
    }

    /** Of equal places the one that rose stands first, and the one that sank last: each comes to just its place. */
    private static boolean isBefore(double moved, double other, double factor) {
        return moved < other || (moved == other && factor > 1);
    }

    private static int[] placesOf(int[] order, BitSet items, boolean inside) {
        return IntStream.range(0, order.length)
                .filter(place -> items.get(order[place]) == inside)
                .toArray();
    }

    private int[] diversified(int[] order, double strength) {
        int pool = Math.min(order.length, POOL_PER_PLACE * top);
        int[] chosen = MarginalRelevance.of(order, pool, Math.min(top, pool), strength, catalogue::similarity);
        System.arraycopy(order, pool, chosen, pool, order.length - pool);
        return chosen;
    }

    private List<Integer> fill(int[] order) {
        Caps caps = caps();
        pinned.forEach(caps::count);
        List<Integer> list = new ArrayList<>();
        int next = 0;
        while (list.size() < top) {
            Integer pin = pins.get(list.size() + 1);
            if (pin != null) {
                list.add(pin);
                continue;
            }
            while (next < order.length && (pinned.contains(order[next]) || !caps.hasRoomFor(order[next]))) {
                next++;
            }
            if (next == order.length) {
                break;
            }
            caps.count(order[next]);
            list.add(order[next++]);
        }
        addPinsBelow(list);
        return list;
    }

    /** A list that ends above a pin's place has it at its end. */
    private void addPinsBelow(List<Integer> list) {
        pins.keySet().stream()
                .sorted()
                .filter(place -> !list.contains(pins.get(place)))
                .forEach(place -> {
                    Integer item = pins.get(place);
                    if (item != null) {
                        list.add(item);
                    }
                });
    }

    private Caps caps() {
        return new Caps(catalogue, rules, today);
    }

    private List<Integer> letInFresh(int[] order, List<Integer> filled) {
        List<Integer> list = filled;
        for (ActiveRule rule : rules) {
            if (rule.action() instanceof Action.Fresh fresh) {
                list = letIn(order, list, rule.items(today), (int) Math.ceil(fresh.share() * list.size() - 1e-9));
            }
        }
        return list;
    }

    /** The best that are missing take the place of the last that are not wanted; all others keep their order. */
    private List<Integer> letIn(int[] order, List<Integer> list, BitSet wanted, int least) {
        List<Integer> free = new ArrayList<>(list);
        free.removeAll(pinned);
        Caps caps = caps();
        list.forEach(caps::count);
        int missing = least - (int) list.stream().filter(wanted::get).count();
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < order.length && missing > 0; i++) {
            int item = order[i];
            if (wanted.get(item) && !list.contains(item) && takesPlace(item, free, wanted, caps)) {
                added.add(item);
                missing--;
            }
        }
        free.addAll(added);
        return aroundPins(free, list.size());
    }

    /** Takes the last unwanted item off whose leaving makes room for the one that comes. */
    private static boolean takesPlace(int item, List<Integer> free, BitSet wanted, Caps caps) {
        for (int place = free.size() - 1; place >= 0; place--) {
            int leaving = free.get(place);
            if (!wanted.get(leaving)) {
                caps.forget(leaving);
                if (caps.hasRoomFor(item)) {
                    caps.count(item);
                    free.remove(place);
                    return true;
                }
                caps.count(leaving);
            }
        }
        return false;
    }

    private List<Integer> aroundPins(List<Integer> free, int size) {
        List<Integer> list = new ArrayList<>();
        int next = 0;
        while (list.size() < size) {
            Integer pin = pins.get(list.size() + 1);
            if (pin == null && next == free.size()) {
                break;
            }
            list.add(pin == null ? free.get(next++) : pin);
        }
        addPinsBelow(list);
        return list;
    }
}
