package dev.vitrine.app.control;

import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What a table holds, as plain rows: the values themselves, whatever way they are shown. */
public final class TableSheet {

    private TableSheet() {}

    /** The chosen rows if there are several, else all that the table has. */
    public static <R> Table of(TableView<R> table) {
        List<Integer> chosen = table.getSelectionModel().getSelectedIndices();
        List<Integer> rows =
                chosen.size() > 1 ? List.copyOf(chosen) : all(table.getItems().size());
        return new Table(
                header(table), rows.stream().map(row -> cells(table, row)).toList());
    }

    /** The titles of its columns, each on one line. */
    public static List<String> header(TableView<?> table) {
        return table.getVisibleLeafColumns().stream()
                .map(column -> column.getText().replace('\n', ' '))
                .toList();
    }

    /** What its columns show of a row, whether or not the table has the row. */
    public static <R> Function<R, List<@Nullable Object>> cells(TableView<R> table) {
        List<TableColumn<R, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        return row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(value(table, column, row)));
            return cells;
        };
    }

    private static <R, V> @Nullable Object value(TableView<R> table, TableColumn<R, V> column, R row) {
        return column.getCellValueFactory()
                .call(new TableColumn.CellDataFeatures<>(table, column, row))
                .getValue();
    }

    private static List<Integer> all(int count) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(row);
        }
        return rows;
    }

    private static List<@Nullable Object> cells(TableView<?> table, int row) {
        List<@Nullable Object> cells = new ArrayList<>();
        table.getVisibleLeafColumns()
                .forEach(column -> cells.add(column.getCellObservableValue(row).getValue()));
        return cells;
    }
}
