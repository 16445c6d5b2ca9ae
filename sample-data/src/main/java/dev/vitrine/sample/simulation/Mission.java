package dev.vitrine.sample.simulation;

import dev.vitrine.sample.shop.MissionKind;
import dev.vitrine.sample.shop.Subcategory;

/** A mission that a shopper is on: how far it is, and what of its past decides what comes next. */
final class Mission {

    private static final int NO_SIDE = -1;

    private final MissionKind kind;
    private final String brand;
    private final int firstEvent;
    private int side = NO_SIDE;
    private int forkEvent;
    private int lastEvent;
    private int nextPlace = 1;
    private int dueDay;

    /**
     * @param brand of the first purchase, English
     * @param firstEvent ordinal of the first purchase
     */
    Mission(MissionKind kind, String brand, int firstEvent) {
        this.kind = kind;
        this.brand = brand;
        this.firstEvent = firstEvent;
        this.lastEvent = firstEvent;
    }

    MissionKind kind() {
        return kind;
    }

    String brand() {
        return brand;
    }

    int firstEvent() {
        return firstEvent;
    }

    int forkEvent() {
        return forkEvent;
    }

    int lastEvent() {
        return lastEvent;
    }

    int nextPlace() {
        return nextPlace;
    }

    boolean isAtFork() {
        return nextPlace == MissionKind.FORK;
    }

    boolean hasNeed(int place) {
        return place < kind.needs().size();
    }

    boolean isOver() {
        return !hasNeed(nextPlace);
    }

    boolean isDue(int day) {
        return dueDay <= day;
    }

    /** What is needed at a place after the fork, which must have been passed. */
    Subcategory need(int place) {
        return kind.need(place, side);
    }

    /** A need was met by the purchase with this ordinal; the next is felt from {@code nextDay} on. */
    void advance(Intent intent, int event, int nextDay) {
        if (intent.place() == MissionKind.FORK) {
            side = intent.side();
            forkEvent = event;
        }
        nextPlace = intent.place() + 1;
        lastEvent = event;
        dueDay = nextDay;
    }
}
