package dev.vitrine.sample.simulation;

import dev.vitrine.sample.shop.MissionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mission that a shopper is on: how far it is, and what of its past decides what comes next. */
final class Mission {

    /** The side is not known: the purchase that decided it is not among those counted. */
    static final int NO_SIDE = -1;

    /** A need that was met. */
    private record Step(int place, int side, int event, int nextDay) {}

    private final MissionKind kind;
    private final String brand;
    private final List<Step> steps = new ArrayList<>();

    /** @param brand of the first purchase, English */
    Mission(MissionKind kind, String brand) {
        this.kind = kind;
        this.brand = brand;
    }

    MissionKind kind() {
        return kind;
    }

    String brand() {
        return brand;
    }

    int firstEvent() {
        return steps.get(0).event();
    }

    int forkEvent() {
        return fork().map(Step::event).orElse(0);
    }

    int lastEvent() {
        return last().event();
    }

    /** The side taken at the fork, {@link #NO_SIDE} before it. */
    int side() {
        return fork().map(Step::side).orElse(NO_SIDE);
    }

    int nextPlace() {
        return last().place() + 1;
    }

    boolean isAtFork() {
        return nextPlace() == MissionKind.FORK;
    }

    boolean hasNeed(int place) {
        return place < kind.needs().size();
    }

    boolean isOver() {
        return !hasNeed(nextPlace());
    }

    boolean isDue(int day) {
        return last().nextDay() <= day;
    }

    /** A need was met by the purchase with this ordinal; the next is felt from {@code nextDay} on. */
    void advance(Intent intent, int event, int nextDay) {
        steps.add(new Step(intent.place(), intent.side(), event, nextDay));
    }

    /** As it were had a purchase not been made; nothing without its first, from which it has its kind and brand. */
    Optional<Mission> without(int event) {
        if (event == firstEvent()) {
            return Optional.empty();
        }
        Mission other = new Mission(kind, brand);
        steps.stream().filter(step -> step.event() != event).forEach(other.steps::add);
        return Optional.of(other);
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private Optional<Step> fork() {
        return steps.stream().filter(step -> step.place() == MissionKind.FORK).findFirst();
    }
}
