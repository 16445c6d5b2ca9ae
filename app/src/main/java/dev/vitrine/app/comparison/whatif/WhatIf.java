package dev.vitrine.app.comparison.whatif;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A history under edit. Each edit makes a new one, so that any earlier state is there to return to.
 *
 * <p>Times never fall along the history: an event that is put somewhere takes the time of the one before it.
 *
 * @param events oldest first
 */
public record WhatIf(Subject subject, List<ShopperEvent> events) {

    public WhatIf {
        events = List.copyOf(events);
    }

    public static WhatIf of(Subject subject) {
        return new WhatIf(subject, subject.events());
    }

    public boolean isEdited() {
        return !events.equals(subject.events());
    }

    /** Whether it is a shopper's history as it really is. */
    public boolean isReal() {
        return subject.kind() == Subject.Kind.SHOPPER && !isEdited();
    }

    WhatIf without(int place) {
        List<ShopperEvent> changed = new ArrayList<>(events);
        changed.remove(place);
        return new WhatIf(subject, changed);
    }

    /** Without these events, each taken away once. */
    WhatIf without(List<HistoryEvent> gone) {
        List<HistoryEvent> left = new ArrayList<>(gone);
        return new WhatIf(
                subject,
                events.stream()
                        .filter(event -> !left.remove(HistoryEvent.of(event)))
                        .toList());
    }

    /** @param place that the new event will have */
    WhatIf with(int place, ItemCard item, String behaviour) {
        return inserted(events, place, new ShopperEvent(item, behaviour, SequenceDataset.NO_TIME, null, null, null));
    }

    /** @param to place that the event will have */
    WhatIf moved(int from, int to) {
        List<ShopperEvent> others = new ArrayList<>(events);
        ShopperEvent event = others.remove(from);
        return from == to ? this : inserted(others, to, event);
    }

    private WhatIf inserted(List<ShopperEvent> others, int place, ShopperEvent event) {
        List<ShopperEvent> changed = new ArrayList<>(others);
        changed.add(place, at(event, timeFor(others, place)));
        return new WhatIf(subject, changed);
    }

    private static long timeFor(List<ShopperEvent> others, int place) {
        if (others.isEmpty()) {
            return SequenceDataset.NO_TIME;
        }
        return others.get(Math.max(0, place - 1)).time();
    }

    WhatIf withBehaviour(int place, String behaviour) {
        ShopperEvent old = events.get(place);
        List<ShopperEvent> changed = new ArrayList<>(events);
        changed.set(
                place, new ShopperEvent(old.item(), behaviour, old.time(), old.value(), old.quantity(), old.price()));
        return new WhatIf(subject, changed);
    }

    /** Puts an event on another day at the same time of day, and to where it then belongs. */
    WhatIf onDay(int place, LocalDate day) {
        ShopperEvent old = events.get(place);
        List<ShopperEvent> changed = new ArrayList<>(events);
        changed.remove(place);
        changed.add(placeOnDay(place, day), at(old, timeOn(old, day)));
        return new WhatIf(subject, changed);
    }

    /** Where an event that is put on another day then stands. */
    int placeOnDay(int place, LocalDate day) {
        long time = timeOn(events.get(place), day);
        int to = 0;
        for (int other = 0; other < events.size(); other++) {
            if (other != place && events.get(other).time() <= time) {
                to++;
            }
        }
        return to;
    }

    private static long timeOn(ShopperEvent event, LocalDate day) {
        return event.time()
                + Duration.ofDays(day.toEpochDay() - dayOf(event).toEpochDay()).toMillis();
    }

    static LocalDate dayOf(ShopperEvent event) {
        return Instant.ofEpochMilli(event.time()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static ShopperEvent at(ShopperEvent event, long time) {
        return new ShopperEvent(event.item(), event.behaviour(), time, event.value(), event.quantity(), event.price());
    }
}
