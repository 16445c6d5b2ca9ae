package dev.vitrine.app.report.plots;

import dev.vitrine.workspace.WorkspaceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a shop's interactions spread over days, shoppers and items. */
public final class DistributionPlots {

    private static final int CURVE_POINTS = 200;

    private final Figures figures;
    private final Words words;

    public DistributionPlots(PlotColours colours, Words words) {
        this.figures = new Figures(colours);
        this.words = words;
    }

    /** Those of the three that the data allow: without times there is no plot over days. */
    public List<Plot> of(WorkspaceProfile profile) {
        List<Plot> plots = new ArrayList<>();
        if (!profile.perDay().isEmpty()) {
            plots.add(perDay(profile.perDay()));
        }
        if (profile.historyLengths().length > 0) {
            plots.add(historyLengths(profile.historyLengths()));
        }
        if (profile.itemPopularity().length > 0) {
            plots.add(popularity(profile.itemPopularity()));
        }
        return plots;
    }

    private Plot perDay(List<WorkspaceProfile.DayCount> days) {
        List<String> dates = days.stream().map(day -> day.day().toString()).toList();
        double[] counts = days.stream()
                .mapToDouble(WorkspaceProfile.DayCount::interactions)
                .toArray();
        return figures.plot(
                "perDay", words.get("plot.perDay"), Chart.Form.BARS, dates, counts, "", words.get("plot.interactions"));
    }

    /** Lengths in doubling steps, since they spread over several orders of magnitude. */
    private Plot historyLengths(int[] ascending) {
        List<Object> labels = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        int done = 0;
        for (int from = 1; done < ascending.length; from *= 2) {
            int to = 2 * from - 1;
            int end = firstAbove(ascending, to);
            labels.add(from == to ? "1 " : from + "+");
            counts.add((double) (end - done));
            done = end;
        }
        int median = ascending[ascending.length / 2];
        return figures.plot(
                "historyLengths",
                words.get("plot.historyLengths", median),
                Chart.Form.BARS,
                labels,
                toArray(counts),
                words.get("plot.interactionsOfShopper"),
                words.get("plot.shoppers"));
    }

    /** What share of interactions the best-selling share of items makes. */
    private Plot popularity(int[] descending) {
        double total = Arrays.stream(descending).asLongStream().sum();
        int points = Math.min(CURVE_POINTS, descending.length);
        double[] items = new double[points + 1];
        double[] share = new double[points + 1];
        double sum = 0;
        int done = 0;
        for (int point = 1; point <= points; point++) {
            int end = (int) ((long) descending.length * point / points);
            while (done < end) {
                sum += descending[done++];
            }
            items[point] = 100.0 * end / descending.length;
            share[point] = 100 * sum / total;
        }
        return figures.plot(
                "popularity",
                words.get("plot.popularity", shareOfTop(descending, total), gini(descending, total)),
                Chart.Form.AREA,
                items,
                share,
                words.get("plot.shareOfItems"),
                words.get("plot.shareOfInteractions"));
    }

    /** Share of interactions that a fifth of the items makes, 0 to 1. */
    private static double shareOfTop(int[] descending, double total) {
        int top = Math.max(1, descending.length / 5);
        return Arrays.stream(descending, 0, top).asLongStream().sum() / total;
    }

    private static double gini(int[] descending, double total) {
        double weighted = 0;
        for (int place = 0; place < descending.length; place++) {
            weighted += (descending.length - 1 - 2.0 * place) * descending[place];
        }
        return weighted / (descending.length * total);
    }

    private static int firstAbove(int[] ascending, int value) {
        int place = 0;
        while (place < ascending.length && ascending[place] <= value) {
            place++;
        }
        return place;
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
