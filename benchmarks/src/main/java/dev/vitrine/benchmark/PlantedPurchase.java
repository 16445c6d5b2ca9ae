package dev.vitrine.benchmark;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.sample.simulation.Cause;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.OracleRank;
import dev.vitrine.sample.simulation.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A purchase in the sample shop, and what led to it.
 *
 * @param before the shopper's events before it
 */
record PlantedPurchase(PlantedCauses shop, Event purchase, List<Event> before) {

    /** Where the purchase stands by the true probabilities, among the items not bought before. */
    double oracleRank() {
        return oracle().masked();
    }

    /** Whether alternatives to what was bought were looked at just before: what was wanted is known then, whatever led to it. */
    boolean isCompared() {
        int at = before.size() - 1;
        while (at >= 0 && isOnTheWay(before.get(at))) {
            at--;
        }
        return at >= 0 && before.get(at).isCausedBy(Cause.COMPARE);
    }

    private boolean isOnTheWay(Event event) {
        return event.isCausedBy(Cause.WINDOW) || (event.isCausedBy(Cause.CHOICE) && event.item() == purchase.item());
    }

    /** By cause, the places in a history of events on the items that led to the purchase; without those it does not hold. */
    Map<Cause, Set<Integer>> places(History history, ItemVocabulary vocabulary) {
        Map<Cause, Set<Integer>> places = new EnumMap<>(Cause.class);
        for (Reason reason : purchase.reasons()) {
            if (reason.event() > 0) {
                int item = vocabulary.indexOf(shop.item(before.get(reason.event() - 1)));
                IntStream.range(0, history.length())
                        .filter(at -> history.items()[at] == item)
                        .forEach(at -> places.computeIfAbsent(reason.cause(), key -> new TreeSet<>())
                                .add(at));
            }
        }
        return places;
    }

    /** How much the true probability falls without each event of a history, {@code [history.length()]}. */
    float[] effects(History history, ItemVocabulary vocabulary) {
        float[] effects = new float[history.length()];
        for (int at = 0; at < effects.length; at++) {
            String item = vocabulary.idOf(history.items()[at]);
            long from = history.times()[at];
            long to = at + 1 < effects.length ? history.times()[at + 1] : Long.MAX_VALUE;
            effects[at] = (float) before.stream()
                    .filter(event -> shop.item(event).equals(item))
                    .filter(event -> PlantedCauses.time(event) >= from && PlantedCauses.time(event) < to)
                    .filter(event -> oracle().without().containsKey(event.ordinal()))
                    .mapToDouble(event -> oracle().owedTo(event.ordinal()))
                    .max()
                    .orElse(0);
        }
        return effects;
    }

    private OracleRank oracle() {
        return Objects.requireNonNull(purchase.rank());
    }
}
