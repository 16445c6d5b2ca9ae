package dev.vitrine.app.report.plots;

import dev.vitrine.app.report.plots.Chart.Series;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Axis.AxisBuilder;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Margin;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** The plain style that all plots share: few colours, thin grid, no frame. */
final class Figures {

    private final PlotColours colours;

    Figures(PlotColours colours) {
        this.colours = colours;
    }

    /** A plot of one series in the usual colour. */
    Plot plot(String id, String title, Chart.Form form, List<?> x, double[] y, String xTitle, String yTitle) {
        Series series = new Series("", colours.series(), List.copyOf(x), y);
        return plot(id, title, new Chart(form, xTitle, yTitle, List.of(series)));
    }

    Plot plot(String id, String title, Chart.Form form, double[] x, double[] y, String xTitle, String yTitle) {
        return plot(id, title, form, Arrays.stream(x).boxed().toList(), y, xTitle, yTitle);
    }

    Plot plot(String id, String title, Chart chart) {
        Trace[] traces = chart.series().stream()
                .map(series -> trace(chart.form(), series))
                .toArray(Trace[]::new);
        Layout layout = Layout.builder()
                .autosize(true)
                .showLegend(false)
                .barMode(Layout.BarMode.STACK)
                .margin(Margin.builder().top(8).bottom(64).left(56).right(24).build())
                .xAxis(axis(chart.xTitle()).showGrid(false).build())
                .yAxis(axis(chart.yTitle()).rangeMode(Axis.RangeMode.TO_ZERO).build())
                .build();
        Config config = Config.builder().displayModeBar(false).responsive(true).build();
        return new Plot(id, title, untagged(new Figure(layout, config, traces).asJavascript(id)), chart);
    }

    /** Without the tag that tablesaw puts around a script. */
    private static String untagged(String script) {
        return script.strip().replaceFirst("^<script>", "").replaceFirst("</script>$", "");
    }

    private Trace trace(Chart.Form form, Series series) {
        return switch (form) {
            case BARS ->
                BarTrace.builder(series.x().toArray(), series.y())
                        .name(series.name())
                        .marker(marker(series.colour(), 6))
                        .build();
            case AREA ->
                line(series, ScatterTrace.Mode.LINE)
                        .fill(ScatterTrace.Fill.TO_ZERO_Y)
                        .fillColor(colours.fill())
                        .build();
            case CURVE ->
                line(series, ScatterTrace.Mode.LINE_AND_MARKERS)
                        .marker(marker(series.colour(), 5))
                        .build();
            case DOTS ->
                scatter(series)
                        .mode(ScatterTrace.Mode.MARKERS)
                        .marker(marker(series.colour(), 7))
                        .build();
        };
    }

    private static ScatterTrace.ScatterBuilder line(Series series, ScatterTrace.Mode mode) {
        return scatter(series)
                .mode(mode)
                .line(Line.builder().color(series.colour()).width(2).build());
    }

    private static ScatterTrace.ScatterBuilder scatter(Series series) {
        Column<?> x = series.x().stream().allMatch(Number.class::isInstance)
                ? DoubleColumn.create(
                        "x",
                        series.x().stream()
                                .mapToDouble(place -> ((Number) place).doubleValue())
                                .toArray())
                : StringColumn.create("x", series.x().stream().map(Object::toString));
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(x, DoubleColumn.create("y", series.y()));
        builder.name(series.name());
        return builder;
    }

    private static Marker marker(String colour, int size) {
        return Marker.builder().color(colour).size(size).build();
    }

    private AxisBuilder axis(String title) {
        Font font = Font.builder().color(colours.text()).size(12).build();
        return Axis.builder()
                .title(title)
                .titleFont(font)
                .font(font)
                .color(colours.text())
                .gridColor(colours.grid())
                .showZeroLine(false);
    }
}
