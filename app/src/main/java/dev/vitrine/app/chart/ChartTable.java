package dev.vitrine.app.chart;

import dev.vitrine.app.report.plots.Chart;
import dev.vitrine.app.report.plots.Chart.Series;
import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers behind a plot. */
public final class ChartTable {

    private ChartTable() {}

    /** A row for each place with a column for each series; of dots, a row for each. */
    public static Table of(Chart chart) {
        return chart.form() == Chart.Form.DOTS ? dots(chart) : places(chart);
    }

    private static Table places(Chart chart) {
        List<String> header = new ArrayList<>(List.of(chart.xTitle()));
        Map<Object, List<@Nullable Object>> rows = new LinkedHashMap<>();
        for (int column = 0; column < chart.series().size(); column++) {
            Series series = chart.series().get(column);
            header.add(series.name().isEmpty() ? chart.yTitle() : series.name());
            for (int i = 0; i < series.y().length; i++) {
                rows.computeIfAbsent(
                                series.x().get(i),
                                place -> row(place, chart.series().size()))
                        .set(column + 1, series.y()[i]);
            }
        }
        return new Table(header, List.copyOf(rows.values()));
    }

    private static List<@Nullable Object> row(Object place, int series) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(place);
        for (int i = 0; i < series; i++) {
            row.add(null);
        }
        return row;
    }

    private static Table dots(Chart chart) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Series series : chart.series()) {
            for (int i = 0; i < series.y().length; i++) {
                rows.add(Table.row(series.x().get(i), series.y()[i], series.name()));
            }
        }
        return new Table(List.of(chart.xTitle(), chart.yTitle(), ""), rows);
    }
}
