package dev.vitrine.app.control;

import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
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
                table.getColumns().stream().map(TableColumn::getText).toList(),
                rows.stream().map(row -> cells(table, row)).toList());
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
        table.getColumns()
                .forEach(column -> cells.add(column.getCellObservableValue(row).getValue()));
        return cells;
    }
}
