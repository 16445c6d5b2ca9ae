package dev.vitrine.sample.simulation;

import dev.vitrine.sample.Dice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down one shopper's events, with a clock that moves on at each. */
final class EventLog {

    private static final int SECONDS_PER_DAY = 24 * 60 * 60;
    private static final int SECONDS_PER_HOUR = 60 * 60;
    private static final int FIRST_HOUR = 7;
    private static final double[] HOUR_WEIGHTS = {2, 3, 3, 4, 4, 5, 5, 4, 4, 5, 6, 7, 9, 10, 9};

    private final int shopper;
    private final Dice dice;
    private final List<Event> events = new ArrayList<>();
    private long second;

    EventLog(int shopper, Dice dice) {
        this.shopper = shopper;
        this.dice = dice;
    }

    void openSession(int day) {
        int hour = FIRST_HOUR + dice.pick(HOUR_WEIGHTS);
        second = (long) day * SECONDS_PER_DAY + (long) hour * SECONDS_PER_HOUR + dice.below(SECONDS_PER_HOUR);
    }

    /** Starts at a given second of the day. */
    void openSession(int day, int secondOfDay) {
        second = (long) day * SECONDS_PER_DAY + secondOfDay;
    }

    void pass(int seconds) {
        second += seconds;
    }

    int nextOrdinal() {
        return events.size() + 1;
    }

    /** Adds an event that costs nothing; returns its ordinal. */
    int add(int item, Behaviour behaviour, List<Reason> reasons, String mission) {
        return add(item, behaviour, 0, 0, reasons, mission, null);
    }

    int add(
            int item,
            Behaviour behaviour,
            int quantity,
            int order,
            List<Reason> reasons,
            String mission,
            @Nullable OracleRank rank) {
        int ordinal = nextOrdinal();
        events.add(new Event(shopper, ordinal, second, item, behaviour, quantity, order, reasons, mission, rank));
        return ordinal;
    }

    List<Event> events() {
        return events;
    }
}
