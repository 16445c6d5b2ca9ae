package dev.vitrine.app.report.plots;

import dev.vitrine.workspace.ProfileDetails;
import dev.vitrine.workspace.ProfileDetails.FunnelStep;
import dev.vitrine.workspace.ProfileDetails.PriceBand;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When and what people buy. */
public final class DetailPlots {

    private static final int MOST_CATEGORIES = 10;

    private final Figures figures;
    private final Words words;
    private final @Nullable String currency;

    /** @param currency of the prices; null where it is not known */
    public DetailPlots(PlotColours colours, Words words, @Nullable String currency) {
        this.figures = new Figures(colours);
        this.words = words;
        this.currency = currency;
    }

    /** Those that the data allow. */
    public List<Plot> of(ProfileDetails details) {
        List<Plot> plots = new ArrayList<>();
        if (Arrays.stream(details.perWeekday()).anyMatch(count -> count > 0)) {
            plots.add(perWeekday(details.perWeekday()));
        }
        // Where all is in one hour, times are days.
        if (Arrays.stream(details.perHour()).filter(count -> count > 0).count() > 1) {
            plots.add(perHour(details.perHour()));
        }
        if (!details.funnel().isEmpty()) {
            plots.add(funnel(details.funnel()));
        }
        if (details.newItems().size() > 1) {
            plots.add(newItems(details.newItems()));
        }
        if (!details.categories().isEmpty()) {
            plots.add(categories(details.categories()));
        }
        if (!details.prices().isEmpty()) {
            plots.add(prices(details.prices()));
        }
        return plots;
    }

    private Plot perWeekday(long[] counts) {
        List<String> days = List.of(words.get("plot.weekdays").split(","));
        return bars("perWeekday", words.get("plot.perWeekday"), days, counts, "", "plot.interactions");
    }

    private Plot perHour(long[] counts) {
        List<String> hours =
                IntStream.range(0, counts.length).mapToObj("%02d:00"::formatted).toList();
        return bars("perHour", words.get("plot.perHour"), hours, counts, "", "plot.interactions");
    }

    private Plot funnel(List<FunnelStep> steps) {
        long first = Math.max(1, steps.get(0).pairs());
        double bought = (double) steps.get(steps.size() - 1).pairs() / first;
        return bars(
                "funnel",
                words.get("plot.funnel", name(steps.get(0)), name(steps.get(steps.size() - 1)), bought),
                steps.stream().map(this::name).toList(),
                steps.stream().mapToLong(FunnelStep::pairs).toArray(),
                "",
                "plot.pairs");
    }

    private String name(FunnelStep step) {
        return words.get("behaviour." + step.behaviour());
    }

    private Plot newItems(List<DayCount> months) {
        return bars(
                "newItems",
                words.get("plot.newItems"),
                months.stream().map(month -> month.day().toString()).toList(),
                months.stream().mapToLong(DayCount::interactions).toArray(),
                "",
                "plot.items");
    }

    private Plot categories(Map<String, Long> counts) {
        Map<String, Long> shown = new LinkedHashMap<>();
        counts.forEach((name, count) -> {
            boolean fits = counts.size() <= MOST_CATEGORIES || shown.size() < MOST_CATEGORIES - 1;
            shown.merge(fits ? name : words.get("plot.otherCategories"), count, Long::sum);
        });
        return bars(
                "categories",
                words.get("plot.categories", counts.size()),
                List.copyOf(shown.keySet()),
                shown.values().stream().mapToLong(Long::longValue).toArray(),
                "",
                "plot.interactions");
    }

    private Plot prices(List<PriceBand> bands) {
        return bars(
                "prices",
                words.get("plot.prices"),
                bands.stream().map(DetailPlots::label).toList(),
                bands.stream().mapToLong(PriceBand::items).toArray(),
                currency == null ? words.get("plot.price") : words.get("plot.price.in", currency),
                "plot.items");
    }

    /** With a sign behind, so that it is no number to the axis. */
    private static String label(PriceBand band) {
        String from = band.from() >= 1
                ? String.format(Locale.ROOT, "%.0f", band.from())
                : String.format(Locale.ROOT, "%.2g", band.from());
        return from + "+";
    }

    private Plot bars(String id, String title, List<String> places, long[] heights, String xTitle, String yTitle) {
        double[] values = Arrays.stream(heights).asDoubleStream().toArray();
        return figures.plot(id, title, Chart.Form.BARS, places, values, xTitle, words.get(yTitle));
    }
}
