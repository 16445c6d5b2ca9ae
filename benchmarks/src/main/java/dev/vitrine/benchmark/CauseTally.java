package dev.vitrine.benchmark;

import dev.vitrine.sample.simulation.Cause;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How often the causes of planted complements are among the largest effects, each kind by itself and any of them. */
final class CauseTally {

    private final String title;
    private final CauseCount before = new CauseCount("the mission's purchase before it");
    private final CauseCount openly = new CauseCount("that, no alternatives being looked at after it");
    private final CauseCount strongest = new CauseCount("what the true probability owes most to");
    private final CauseCount any = new CauseCount("any event that led to it");
    private final Map<Cause, CauseCount> byCause = new EnumMap<>(Cause.class);

    CauseTally(String title) {
        this.title = title;
    }

    /**
     * @param effects by place in a history
     * @param truth how much the true probability falls without each event
     * @param causes places of the events that led to the purchase
     */
    void count(PlantedPurchase purchase, float[] effects, float[] truth, Map<Cause, Set<Integer>> causes) {
        Set<Integer> direct = causes.getOrDefault(Cause.COMPLEMENT, Set.of());
        before.count(effects, direct);
        if (!purchase.isCompared()) {
            openly.count(effects, direct);
        }
        strongest.count(effects, largest(truth));
        Set<Integer> all = new HashSet<>();
        causes.forEach((cause, places) -> {
            all.addAll(places);
            byCause.computeIfAbsent(cause, key -> new CauseCount("of these, " + key.id()))
                    .count(effects, places);
        });
        any.count(effects, all);
    }

    void countIf(
            boolean counts, PlantedPurchase purchase, float[] effects, float[] truth, Map<Cause, Set<Integer>> causes) {
        if (counts) {
            count(purchase, effects, truth, causes);
        }
    }

    private static Set<Integer> largest(float[] truth) {
        int largest = 0;
        for (int at = 0; at < truth.length; at++) {
            largest = truth[at] > truth[largest] ? at : largest;
        }
        return truth[largest] > 0 ? Set.of(largest) : Set.of();
    }

    void tell() {
        System.out.println(title);
        before.tell();
        openly.tell();
        strongest.tell();
        any.tell();
        byCause.values().forEach(CauseCount::tell);
    }
}
