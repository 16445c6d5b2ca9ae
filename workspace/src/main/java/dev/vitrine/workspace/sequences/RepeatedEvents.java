package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRules;
import java.util.List;
import java.util.Map;

/**
 * Joins neighbouring events of one shopper on one item within a session: they become one, of the strongest type, at the
 * first one's time.
 */
final class RepeatedEvents {

    private final EventList events;
    private final List<String> behaviourTypes;
    private final long gap;
    private final Map<String, Double> weights;

    /** @param rules how long a pause ends a session, and what a behaviour type weighs */
    RepeatedEvents(EventList events, List<String> behaviourTypes, CleaningRules rules) {
        this.events = events;
        this.behaviourTypes = behaviourTypes;
        this.gap = rules.sessionGap().toMillis();
        this.weights = rules.weights();
    }

    /** Takes events of which each stands for one or several. */
    interface Receiver {
        void add(int item, long time, byte behaviour);
    }

    /**
     * Calls the receiver for each event that remains.
     *
     * @param own one shopper's events in order
     */
    void join(int[] own, Receiver receiver) {
        for (int from = 0; from < own.length; ) {
            byte strongest = events.behaviour(own[from]);
            int to = from + 1;
            for (; to < own.length && continues(own[to - 1], own[to]); to++) {
                strongest = stronger(strongest, events.behaviour(own[to]));
            }
            receiver.add(events.item(own[from]), events.time(own[from]), strongest);
            from = to;
        }
    }

    /** Without times there are no sessions to tell, and every event stays. */
    private boolean continues(int event, int next) {
        return events.item(event) == events.item(next)
                && events.time(event) != SequenceDataset.NO_TIME
                && events.time(next) - events.time(event) <= gap;
    }

    private byte stronger(byte behaviour, byte other) {
        return strength(other) > strength(behaviour) ? other : behaviour;
    }

    private double strength(byte behaviour) {
        String type = behaviourTypes.get(behaviour);
        return weights.getOrDefault(type, CleaningRules.usualWeight(type));
    }
}
