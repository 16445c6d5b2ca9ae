package dev.vitrine.workspace;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import dev.vitrine.workspace.cleaning.CountedRows;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a profile shows in one pass over the interactions that count, which lie together by shopper. */
final class ProfileReader {

    private static final long DAY = 86_400_000;
    private static final long HOUR = 3_600_000;
    private static final int WEEK = 7;

    /** The first day of the epoch was a Thursday. */
    private static final int FIRST_WEEKDAY = 3;

    private static final String EVENTS = """
            SELECT shopper_key, time, item_key, behaviour_key, interaction_key, flags FROM interaction
            ORDER BY interaction_key""";

    private final Database database;
    private final Map<Long, Long> days = new TreeMap<>();
    private final TieCounter ties = new TieCounter();
    private final long[] perHour = new long[(int) (DAY / HOUR)];
    private final long[] perWeekday = new long[WEEK];
    private final FirstMonths firstMonths = new FirstMonths();
    private final FunnelCounter funnel;

    ProfileReader(Database database) {
        this.database = database;
        Map<Integer, String> behaviours = new HashMap<>();
        database.scan("SELECT behaviour_key, name FROM behaviour", row -> behaviours.put(row.integer(1), row.text(2)));
        funnel = new FunnelCounter(behaviours);
    }

    WorkspaceProfile read(WorkspaceSummary summary) {
        CountedRows counted = CountedRows.of(database);
        database.scan(EVENTS, row -> {
            if (counted.has(row.integer(1), row.whole(5), row.integer(6))) {
                add(row, counted.item(row.integer(3)));
            }
        });
        double cells = (double) summary.shoppers() * summary.items();
        return new WorkspaceProfile(
                summary,
                cells == 0 ? 0 : summary.interactions() / cells,
                summary.isEmpty() ? 0 : (double) ties.tied() / summary.interactions(),
                behaviours(),
                days(),
                counts("SELECT interactions FROM shopper WHERE interactions > 0 ORDER BY interactions"),
                counts("SELECT interactions FROM item WHERE interactions > 0 ORDER BY interactions DESC"),
                details());
    }

    private ProfileDetails details() {
        CataloguePart catalogue = new CataloguePart(database);
        return new ProfileDetails(
                perHour, perWeekday, funnel.steps(), firstMonths.months(), catalogue.categories(), catalogue.prices());
    }

    private void add(Row row, int item) {
        funnel.add(row.integer(1), item, row.integer(4));
        long time = row.time(2);
        if (time != SequenceDataset.NO_TIME) {
            days.merge(Math.floorDiv(time, DAY), 1L, Long::sum);
            ties.add(row.integer(1), time);
            perHour[(int) (Math.floorMod(time, DAY) / HOUR)]++;
            perWeekday[(int) Math.floorMod(Math.floorDiv(time, DAY) + FIRST_WEEKDAY, (long) WEEK)]++;
            firstMonths.add(item, time);
        }
    }

    private List<DayCount> days() {
        return days.entrySet().stream()
                .map(day -> new DayCount(LocalDate.ofEpochDay(day.getKey()), day.getValue()))
                .toList();
    }

    private Map<String, Long> behaviours() {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.scan("""
                SELECT name, interactions FROM behaviour WHERE interactions > 0 ORDER BY interactions DESC
                """, row -> counts.put(row.text(1), row.whole(2)));
        return counts;
    }

    private int[] counts(String sql) {
        return database.query(sql, row -> row.integer(1)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
