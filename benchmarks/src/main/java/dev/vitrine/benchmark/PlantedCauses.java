package dev.vitrine.benchmark;

import dev.vitrine.sample.SampleEvents;
import dev.vitrine.sample.ShopperId;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Why the sample shop's purchases happened, as its simulator knows it, however many shoppers it has. */
final class PlantedCauses {

    private static final long SECOND = 1000;

    private final Simulation simulation = SampleEvents.simulation();

    /**
     * A purchase and what led to it; nothing where it is none of the shop's.
     *
     * @param from when the purchase's event in a data set begins: where its page was opened or it was put into the cart
     *     just before, at the first of these
     */
    Optional<PlantedPurchase> of(String shopper, String item, long from) {
        OptionalInt number = ShopperId.shopper(shopper);
        List<Event> events = number.isPresent() ? simulation.playWithEffects(number.getAsInt()) : List.of();
        int at = 0;
        while (at < events.size() && !(item(events.get(at)).equals(item) && time(events.get(at)) == from)) {
            at++;
        }
        while (at < events.size()
                && item(events.get(at)).equals(item)
                && !events.get(at).isPurchase()) {
            at++;
        }
        return at < events.size() && item(events.get(at)).equals(item)
                ? Optional.of(new PlantedPurchase(this, events.get(at), events.subList(0, at)))
                : Optional.empty();
    }

    String item(Event event) {
        return simulation.shop().item(event.item()).id();
    }

    static long time(Event event) {
        return Simulation.START.toEpochMilli() + SECOND * event.second();
    }
}
