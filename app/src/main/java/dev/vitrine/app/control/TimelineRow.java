package dev.vitrine.app.control;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ShopperEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring events of one day (UTC), as one row of a timeline.
 *
 * @param day null where times are unknown
 * @param gap days since the row above; 0 for the first row and where times are unknown
 * @param first place of the first event in the history, 0 for the oldest
 */
record TimelineRow(@Nullable LocalDate day, long gap, int first, List<ShopperEvent> events) {

    /** A busier day goes on in another row, so that rows stay cheap to lay out. */
    static final int MOST_EVENTS = 24;

    /** @param events oldest first */
    static List<TimelineRow> of(List<ShopperEvent> events) {
        List<TimelineRow> rows = new ArrayList<>();
        LocalDate previous = null;
        int from = 0;
        while (from < events.size()) {
            LocalDate day = dayOf(events.get(from));
            int to = from + 1;
            while (to < events.size() && to - from < MOST_EVENTS && same(day, dayOf(events.get(to)))) {
                to++;
            }
            rows.add(new TimelineRow(day, gap(previous, day), from, List.copyOf(events.subList(from, to))));
            previous = day;
            from = to;
        }
        return rows;
    }

    static @Nullable LocalDate dayOf(ShopperEvent event) {
        return event.time() == SequenceDataset.NO_TIME
                ? null
                : LocalDate.ofInstant(Instant.ofEpochMilli(event.time()), ZoneOffset.UTC);
    }

    static long longestGap(List<TimelineRow> rows) {
        return rows.stream().mapToLong(TimelineRow::gap).max().orElse(0);
    }

    /** Whether the row goes on with the day of the row above. */
    boolean continues() {
        return first > 0 && gap == 0 && day != null;
    }

    private static boolean same(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null ? other == null : day.equals(other);
    }

    private static long gap(@Nullable LocalDate before, @Nullable LocalDate day) {
        return before == null || day == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(before, day));
    }
}
