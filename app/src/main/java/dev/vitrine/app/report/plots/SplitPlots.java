package dev.vitrine.app.report.plots;

import dev.vitrine.app.report.plots.Chart.Series;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.SplitPart;
import dev.vitrine.workspace.splits.SplitShape;
import dev.vitrine.workspace.splits.SplitShape.Dot;
import dev.vitrine.workspace.splits.SplitShape.Span;
import dev.vitrine.workspace.splits.SplitShape.Timeline;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Set;

/** What a split makes of all events over time, and of some shoppers' events one by one. */
public final class SplitPlots {

    private static final long SECOND = 1_000;
    /** Marks beside one another: a plot is some hundreds of pixels wide. */
    private static final int MOST_PLACES = 200;

    private record Mark(Object place, int row) {}

    private final PlotColours colours;
    private final Figures figures;
    private final Words words;

    public SplitPlots(PlotColours colours, Words words) {
        this.colours = colours;
        this.figures = new Figures(colours);
        this.words = words;
    }

    /** Without times, shoppers' events stand by their place alone. */
    public List<Plot> of(SplitShape split) {
        List<Plot> plots = new ArrayList<>();
        if (!split.examples().isEmpty()) {
            plots.add(shoppers(split.examples(), !split.spans().isEmpty()));
        }
        if (!split.spans().isEmpty()) {
            plots.add(overTime(split.spans()));
        }
        return plots;
    }

    private Plot overTime(List<Span> spans) {
        List<Series> series = Arrays.stream(SplitPart.values())
                .map(part -> new Series(
                        name(part),
                        colour(part),
                        List.copyOf(spans.stream()
                                .map(span -> span.from().toString())
                                .toList()),
                        spans.stream()
                                .mapToDouble(span -> span.interactions().getOrDefault(part, 0L))
                                .toArray()))
                .toList();
        return figures.plot(
                "splitOverTime",
                words.get("plot.splitOverTime"),
                new Chart(Chart.Form.BARS, "", words.get("plot.interactions"), series));
    }

    private Plot shoppers(List<Timeline> examples, boolean timed) {
        long step = step(examples);
        List<Series> series = new ArrayList<>();
        for (SplitPart part : SplitPart.values()) {
            Set<Mark> marks = new LinkedHashSet<>();
            for (int shopper = 0; shopper < examples.size(); shopper++) {
                List<Dot> dots = examples.get(shopper).dots();
                for (int place = 0; place < dots.size(); place++) {
                    Dot dot = dots.get(place);
                    if (dot.part() == part && (!timed || dot.time() != SequenceDataset.NO_TIME)) {
                        marks.add(new Mark(place(dot, place, step), examples.size() - shopper));
                    }
                }
            }
            series.add(new Series(
                    name(part),
                    colour(part),
                    marks.stream().map(Mark::place).toList(),
                    marks.stream().mapToDouble(Mark::row).toArray()));
        }
        return figures.plot(
                "splitShoppers",
                words.get("plot.splitShoppers", examples.size()),
                new Chart(Chart.Form.DOTS, "", words.get("plot.shopper"), series));
    }

    /** Milliseconds in which marks would lie on one another; to draw them all takes several times as long. */
    private static long step(List<Timeline> examples) {
        LongSummaryStatistics times = examples.stream()
                .flatMap(example -> example.dots().stream())
                .mapToLong(Dot::time)
                .filter(time -> time != SequenceDataset.NO_TIME)
                .summaryStatistics();
        return times.getCount() == 0 ? SECOND : Math.max(SECOND, (times.getMax() - times.getMin()) / MOST_PLACES);
    }

    private static Object place(Dot dot, int place, long step) {
        return dot.time() == SequenceDataset.NO_TIME
                ? (Object) (double) (place + 1)
                : LocalDateTime.ofInstant(
                                Instant.ofEpochMilli(dot.time() - Math.floorMod(dot.time(), step)), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    private String name(SplitPart part) {
        return words.get("split.part." + part.name().toLowerCase(Locale.ROOT));
    }

    private String colour(SplitPart part) {
        return colours.parts().getOrDefault(part, colours.series());
    }
}
