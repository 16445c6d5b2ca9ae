package dev.vitrine.workspace;

import dev.vitrine.workspace.ProfileDetails.FunnelStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts how far pairs of shopper and item come from view to purchase, given shopper by shopper. */
final class FunnelCounter {

    private static final List<String> STEPS = List.of("view", "cart", "purchase");

    private final List<String> steps;
    private final Map<Integer, Integer> bits = new HashMap<>();
    private final Map<Integer, Integer> itemsOfShopper = new HashMap<>();
    private final long[] reached;
    private int shopper = -1;

    /** @param behaviours names by dense key */
    FunnelCounter(Map<Integer, String> behaviours) {
        steps = STEPS.stream().filter(behaviours::containsValue).toList();
        behaviours.forEach((key, name) -> {
            if (steps.contains(name)) {
                bits.put(key, 1 << steps.indexOf(name));
            }
        });
        reached = new long[steps.size()];
    }

    void add(int nextShopper, int item, int behaviour) {
        if (nextShopper != shopper) {
            finishShopper();
            shopper = nextShopper;
        }
        itemsOfShopper.merge(item, bits.getOrDefault(behaviour, 0), (one, other) -> one | other);
    }

    private void finishShopper() {
        for (int found : itemsOfShopper.values()) {
            for (int step = 0; step < reached.length && (found & 1 << step) != 0; step++) {
                reached[step]++;
            }
        }
        itemsOfShopper.clear();
    }

    /** After the last event was added. */
    List<FunnelStep> steps() {
        finishShopper();
        return steps.size() < 2
                ? new ArrayList<>()
                : IntStream.range(0, steps.size())
                        .mapToObj(step -> new FunnelStep(steps.get(step), reached[step]))
                        .toList();
    }
}
