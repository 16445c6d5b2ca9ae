package dev.vitrine.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Counts that show what a workspace holds, over accepted interactions.
 *
 * @param density interactions / (shoppers x items)
 * @param tiedShare share of interactions whose shopper has another at the same time; 0 where times are unknown
 * @param behaviours interactions by type, most frequent first
 * @param perDay interactions by day (UTC), in order; empty where times are unknown
 * @param historyLengths interactions of each shopper, ascending
 * @param itemPopularity interactions of each item, descending
 */
public record WorkspaceProfile(
        WorkspaceSummary summary,
        double density,
        double tiedShare,
        Map<String, Long> behaviours,
        List<DayCount> perDay,
        int[] historyLengths,
        int[] itemPopularity,
        ProfileDetails details) {

    public record DayCount(LocalDate day, long interactions) {}
}
