package dev.vitrine.app.cli;

import dev.vitrine.workspace.ProfileDetails.FunnelStep;
import dev.vitrine.workspace.ProfileDetails.PriceBand;
import dev.vitrine.workspace.WorkspaceProfile;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import dev.vitrine.workspace.splits.SplitShape;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workspace's profile in few numbers: the answer of {@code profile}. */
record ProfileView(
        long shoppers,
        long items,
        long interactions,
        double density,
        double tiedShare,
        Map<String, Long> behaviours,
        Spread historyLength,
        double busiestTenthShare,
        @Nullable String firstDay,
        @Nullable String lastDay,
        long[] perHour,
        long[] perWeekday,
        List<FunnelStep> funnel,
        Map<String, Long> newItems,
        Map<String, Long> categories,
        List<PriceBand> prices,
        List<FindingView> findings,
        List<SplitView> splits) {

    record Spread(int minimum, int median, int maximum) {

        static Spread of(int[] ascending) {
            return ascending.length == 0
                    ? new Spread(0, 0, 0)
                    : new Spread(ascending[0], ascending[ascending.length / 2], ascending[ascending.length - 1]);
        }
    }

    static ProfileView of(WorkspaceProfile profile, List<FindingView> findings, List<SplitShape> splits) {
        List<DayCount> days = profile.perDay();
        return new ProfileView(
                profile.summary().shoppers(),
                profile.summary().items(),
                profile.summary().interactions(),
                profile.density(),
                profile.tiedShare(),
                profile.behaviours(),
                Spread.of(profile.historyLengths()),
                busiestTenthShare(profile.itemPopularity()),
                days.isEmpty() ? null : days.get(0).day().toString(),
                days.isEmpty() ? null : days.get(days.size() - 1).day().toString(),
                profile.details().perHour(),
                profile.details().perWeekday(),
                profile.details().funnel(),
                byMonth(profile.details().newItems()),
                profile.details().categories(),
                profile.details().prices(),
                findings,
                splits.stream().map(SplitView::of).toList());
    }

    private static Map<String, Long> byMonth(List<DayCount> months) {
        Map<String, Long> counts = new LinkedHashMap<>();
        months.forEach(month -> counts.put(YearMonth.from(month.day()).toString(), month.interactions()));
        return counts;
    }

    private static double busiestTenthShare(int[] descending) {
        long all = Arrays.stream(descending).asLongStream().sum();
        long busiest = Arrays.stream(descending)
                .limit((descending.length + 9) / 10)
                .asLongStream()
                .sum();
        return all == 0 ? 0 : (double) busiest / all;
    }
}
