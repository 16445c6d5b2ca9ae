package dev.vitrine.workspace;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the month in which each item first had an interaction. */
final class FirstMonths {

    private long[] first = new long[0];

    void add(int item, long time) {
        if (item >= first.length) {
            int known = first.length;
            first = Arrays.copyOf(first, Math.max(1024, 2 * item));
            Arrays.fill(first, known, first.length, SequenceDataset.NO_TIME);
        }
        if (first[item] == SequenceDataset.NO_TIME || time < first[item]) {
            first[item] = time;
        }
    }

    /** By the first day of the month. */
    List<DayCount> months() {
        Map<LocalDate, Long> counts = new TreeMap<>();
        Arrays.stream(first)
                .filter(time -> time != SequenceDataset.NO_TIME)
                .mapToObj(time -> LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC))
                .forEach(day -> counts.merge(day.withDayOfMonth(1), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(month -> new DayCount(month.getKey(), month.getValue()))
                .toList();
    }
}
