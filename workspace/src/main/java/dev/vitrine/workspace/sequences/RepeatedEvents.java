package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.SequenceDataset;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Joins neighbouring events of one shopper on one item within a session: they become one, of the strongest type, at the
 * first one's time.
 */
final class RepeatedEvents {

    /** A pause longer than this ends a session, as web analytics has it by custom. */
    static final Duration SESSION_GAP = Duration.ofMinutes(30);

    private final EventList events;
    private final List<String> behaviourTypes;

    RepeatedEvents(EventList events, List<String> behaviourTypes) {
        this.events = events;
        this.behaviourTypes = behaviourTypes;
    }

    /** One event that stands for several. */
    record Joined(int item, long time, byte behaviour) {}

    /**
     * Calls the receiver for each event that remains.
     *
     * @param own one shopper's events in order
     */
    void join(int[] own, Consumer<Joined> receiver) {
        for (int from = 0; from < own.length; ) {
            byte strongest = events.behaviour(own[from]);
            int to = from + 1;
            for (; to < own.length && continues(own[to - 1], own[to]); to++) {
                strongest = stronger(strongest, events.behaviour(own[to]));
            }
            receiver.accept(new Joined(events.item(own[from]), events.time(own[from]), strongest));
            from = to;
        }
    }

    /** Without times there are no sessions to tell, and every event stays. */
    private boolean continues(int event, int next) {
        return events.item(event) == events.item(next)
                && events.time(event) != SequenceDataset.NO_TIME
                && events.time(next) - events.time(event) <= SESSION_GAP.toMillis();
    }

    private byte stronger(byte behaviour, byte other) {
        return strength(other) > strength(behaviour) ? other : behaviour;
    }

    /** How much a type tells of what the shopper wants; a type we do not know lies between a view and a cart. */
    private int strength(byte behaviour) {
        return switch (behaviourTypes.get(behaviour)) {
            case "view" -> 0;
            case "cart" -> 2;
            case "rating" -> 3;
            case "purchase" -> 4;
            default -> 1;
        };
    }
}
