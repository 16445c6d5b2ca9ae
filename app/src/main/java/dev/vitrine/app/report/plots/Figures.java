package dev.vitrine.app.report.plots;

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

/** The plain style that all plots share: one colour, thin grid, no frame. */
final class Figures {

    private final PlotColours colours;

    Figures(PlotColours colours) {
        this.colours = colours;
    }

    BarTrace bars(Object[] places, double[] heights) {
        return BarTrace.builder(places, heights)
                .marker(Marker.builder().color(colours.series()).build())
                .build();
    }

    ScatterTrace area(double[] x, double[] y) {
        return ScatterTrace.builder(x, y)
                .mode(ScatterTrace.Mode.LINE)
                .line(Line.builder().color(colours.series()).width(2).build())
                .fill(ScatterTrace.Fill.TO_ZERO_Y)
                .fillColor(colours.fill())
                .build();
    }

    ScatterTrace curve(double[] x, double[] y) {
        return ScatterTrace.builder(x, y)
                .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                .line(Line.builder().color(colours.series()).width(2).build())
                .marker(Marker.builder().color(colours.series()).size(5).build())
                .build();
    }

    Plot plot(String id, String title, Trace trace, String xTitle, String yTitle) {
        Layout layout = Layout.builder()
                .autosize(true)
                .showLegend(false)
                .margin(Margin.builder().top(8).bottom(64).left(56).right(24).build())
                .xAxis(axis(xTitle).showGrid(false).build())
                .yAxis(axis(yTitle).rangeMode(Axis.RangeMode.TO_ZERO).build())
                .build();
        Config config = Config.builder().displayModeBar(false).responsive(true).build();
        return new Plot(id, title, new Figure(layout, config, trace).asJavascript(id));
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
