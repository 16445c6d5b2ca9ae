package dev.vitrine.app.chart;

import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.drawing.Paper;
import dev.vitrine.app.drawing.Words;
import dev.vitrine.app.report.plots.Chart;
import dev.vitrine.app.report.plots.Chart.Series;
import dev.vitrine.app.report.plots.Plot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A plot for a file, drawn without a browser. */
public final class ChartDrawing implements Drawing {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int MOST_LABELS = 8;
    private static final double BARS_FILL = 0.85;
    private static final int SEE_THROUGH = 40;

    private final Plot plot;
    private final Locale locale;

    public ChartDrawing(Plot plot, Locale locale) {
        this.plot = plot;
        this.locale = locale;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Graphics2D graphics, Paper paper) {
        Words.caption(graphics, paper, plot.title(), WIDTH);
        graphics.translate(0, CAPTION);
        if (plot.chart().form() == Chart.Form.BARS) {
            bars(paper).paint(graphics, WIDTH, HEIGHT - CAPTION);
        } else {
            lines(paper).paint(graphics, WIDTH, HEIGHT - CAPTION);
        }
    }

    private CategoryChart bars(Paper paper) {
        CategoryChart chart = new CategoryChart(WIDTH, HEIGHT - CAPTION);
        chart.getStyler().setStacked(true);
        chart.getStyler().setAvailableSpaceFill(BARS_FILL);
        style(chart.getStyler(), paper);
        chart.setXAxisTitle(plot.chart().xTitle());
        chart.setYAxisTitle(plot.chart().yTitle());
        List<Object> places = plot.chart().series().stream()
                .flatMap(series -> series.x().stream())
                .distinct()
                .toList();
        if (places.size() > 2 * MOST_LABELS) {
            chart.getStyler().setXAxisMaxLabelCount(MOST_LABELS);
        }
        for (Series series : plot.chart().series()) {
            chart.addSeries(name(series), places, heights(series, places)).setFillColor(colour(series));
        }
        return chart;
    }

    /** Bars stand on each other only where all series have the same places. */
    private static List<Double> heights(Series series, List<Object> places) {
        return places.stream()
                .map(place -> series.x().indexOf(place))
                .map(at -> at < 0 ? 0.0 : series.y()[at])
                .toList();
    }

    private XYChart lines(Paper paper) {
        XYChart chart = new XYChart(WIDTH, HEIGHT - CAPTION);
        style(chart.getStyler(), paper);
        chart.getStyler().setXAxisTicksVisible(true);
        chart.setXAxisTitle(plot.chart().xTitle());
        chart.setYAxisTitle(plot.chart().yTitle());
        for (Series series : plot.chart().series()) {
            if (series.y().length > 0) {
                dress(
                        chart.addSeries(
                                name(series),
                                places(series),
                                Arrays.stream(series.y()).boxed().toList()),
                        series);
            }
        }
        return chart;
    }

    private void dress(XYSeries drawn, Series series) {
        Color colour = colour(series);
        drawn.setLineColor(colour);
        drawn.setMarkerColor(colour);
        drawn.setLineStyle(new BasicStroke(2));
        drawn.setMarker(plot.chart().form() == Chart.Form.AREA ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
        drawn.setXYSeriesRenderStyle(
                switch (plot.chart().form()) {
                    case AREA -> XYSeriesRenderStyle.Area;
                    case DOTS -> XYSeriesRenderStyle.Scatter;
                    case CURVE, BARS -> XYSeriesRenderStyle.Line;
                });
        drawn.setFillColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), SEE_THROUGH));
    }

    private void style(AxesChartStyler styler, Paper paper) {
        Font font = Words.font(Font.PLAIN, 12);
        styler.setChartBackgroundColor(paper.background());
        styler.setPlotBackgroundColor(paper.background());
        styler.setPlotBorderVisible(false);
        styler.setChartFontColor(paper.text());
        styler.setChartTitleVisible(false);
        styler.setChartPadding(MARGIN);
        styler.setLegendVisible(plot.chart().series().size() > 1);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
        styler.setLegendBackgroundColor(paper.background());
        styler.setLegendBorderColor(paper.background());
        styler.setLegendFont(font);
        styler.setAxisTitleFont(font);
        styler.setAxisTickLabelsFont(font);
        styler.setAxisTickLabelsColor(paper.faint());
        styler.setAxisTickMarksColor(paper.faint());
        styler.setAxisTicksLineVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
        styler.setMarkerSize(6);
        styler.setYAxisMin(0.0);
        styler.setLocale(locale);
        styler.setTimezone(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** Numbers as they are, moments as dates. */
    private static List<?> places(Series series) {
        return series.x().stream().map(ChartDrawing::place).toList();
    }

    private static Object place(Object place) {
        if (place instanceof Number) {
            return place;
        }
        String text = place.toString();
        LocalDateTime moment = text.indexOf('T') > 0
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
        return Date.from(moment.toInstant(ZoneOffset.UTC));
    }

    private static String name(Series series) {
        return series.name().isEmpty() ? " " : series.name();
    }

    private static Color colour(Series series) {
        return Color.decode(series.colour());
    }
}
