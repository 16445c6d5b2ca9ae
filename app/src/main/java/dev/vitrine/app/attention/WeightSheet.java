package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.RibbonChoice;
import dev.vitrine.app.control.RibbonEnd.Side;
import dev.vitrine.app.control.RibbonLines;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The weights behind a picture as a table, a row for each pair of events. */
record WeightSheet(Messages messages) {

    /** Every pair that has a weight. */
    Table of(HeatData data) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < data.columns(); column++) {
                if (!Float.isNaN(data.values()[row][column])) {
                    rows.add(pair(data, row, column));
                }
            }
        }
        return new Table(columns("queryPosition", "query", "keyPosition", "key", "weight"), rows);
    }

    /** Every pair of two maps that has a weight, with the map it is of. */
    Table of(String firstName, HeatData first, String secondName, HeatData second) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        of(first).rows().forEach(row -> rows.add(named(firstName, row)));
        of(second).rows().forEach(row -> rows.add(named(secondName, row)));
        return new Table(columns("map", "queryPosition", "query", "keyPosition", "key", "weight"), rows);
    }

    private static List<@Nullable Object> named(String name, List<@Nullable Object> row) {
        List<@Nullable Object> named = new ArrayList<>(row);
        named.add(0, name);
        return named;
    }

    /** The pairs that are drawn, strongest first. */
    Table of(HeatData data, RibbonLines lines) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = lines.drawn().size() - 1; at >= 0; at--) {
            RibbonLines.Line line = lines.drawn().get(at);
            rows.add(pair(data, line.row(), line.column()));
        }
        return new Table(columns("queryPosition", "query", "keyPosition", "key", "weight"), rows);
    }

    private static List<@Nullable Object> pair(HeatData data, int row, int column) {
        return Table.row(
                row + 1,
                data.rowTitles().get(row),
                column + 1,
                data.columnTitles().get(column),
                data.values()[row][column]);
    }

    /** Every pair of every layer and head. */
    Table of(AttentionWeights attention, List<String> titles) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int layer = 0; layer < attention.layers(); layer++) {
            for (int head = 0; head < attention.heads(); head++) {
                float[][] weights = attention.weights()[layer][head];
                for (int query = 0; query < weights.length; query++) {
                    for (int key = 0; key < attention.visible(query); key++) {
                        rows.add(Table.row(
                                layer + 1,
                                head + 1,
                                query + 1,
                                titles.get(query),
                                key + 1,
                                titles.get(key),
                                weights[query][key]));
                    }
                }
            }
        }
        return new Table(columns("layer", "head", "queryPosition", "query", "keyPosition", "key", "weight"), rows);
    }

    /** What the items of the other side have together with those that are chosen: a column for each, and their sum. */
    Table of(HeatData data, RibbonChoice choice) {
        boolean looking = choice.side() == Side.LOOKING;
        List<String> chosenTitles = looking ? data.rowTitles() : data.columnTitles();
        List<String> otherTitles = looking ? data.columnTitles() : data.rowTitles();
        List<String> header = new ArrayList<>(columns("position", "title", "sum"));
        choice.indices().forEach(index -> header.add(chosenTitles.get(index) + " (" + (index + 1) + ")"));
        float[] sums = choice.sums(data);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int other = 0; other < sums.length; other++) {
            List<@Nullable Object> row = new ArrayList<>(Table.row(other + 1, otherTitles.get(other), sums[other]));
            for (int chosen : choice.indices()) {
                float value = looking ? data.values()[chosen][other] : data.values()[other][chosen];
                row.add(Float.isNaN(value) ? null : value);
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }

    private List<String> columns(String... names) {
        return Stream.of(names)
                .map(column -> messages.get("attention.column." + column))
                .toList();
    }
}
