package dev.vitrine.workspace;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a profile shows in one pass over the accepted interactions, which lie together by shopper. */
final class ProfileReader {

    private static final long DAY = 86_400_000;

    private final Database database;
    private final Map<Long, Long> days = new TreeMap<>();
    private final TieCounter ties = new TieCounter();

    ProfileReader(Database database) {
        this.database = database;
    }

    WorkspaceProfile read(WorkspaceSummary summary) {
        database.scan("SELECT shopper_key, time FROM interaction WHERE flags = 0 ORDER BY interaction_key", this::add);
        double cells = (double) summary.shoppers() * summary.items();
        return new WorkspaceProfile(
                summary,
                cells == 0 ? 0 : summary.interactions() / cells,
                summary.isEmpty() ? 0 : (double) ties.tied() / summary.interactions(),
                behaviours(),
                days(),
                counts("SELECT interactions FROM shopper WHERE interactions > 0 ORDER BY interactions"),
                counts("SELECT interactions FROM item WHERE interactions > 0 ORDER BY interactions DESC"));
    }

    private void add(Row row) {
        long time = row.time(2);
        if (time != SequenceDataset.NO_TIME) {
            days.merge(Math.floorDiv(time, DAY), 1L, Long::sum);
            ties.add(row.integer(1), time);
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
                SELECT b.name, COUNT(*) FROM interaction e JOIN behaviour b ON b.behaviour_key = e.behaviour_key
                WHERE e.flags = 0 GROUP BY b.name ORDER BY 2 DESC
                """, row -> counts.put(row.text(1), row.whole(2)));
        return counts;
    }

    private int[] counts(String sql) {
        return database.query(sql, row -> row.integer(1)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
