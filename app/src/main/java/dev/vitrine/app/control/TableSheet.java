package dev.vitrine.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What a table holds, as plain rows: the values themselves, whatever way they are shown. */
public final class TableSheet {

    private TableSheet() {}

    /** The chosen rows if there are several, else all that the table has. */
    public static <R> Sheet of(TableView<R> table) {
        List<Integer> chosen = table.getSelectionModel().getSelectedIndices();
        List<Integer> rows =
                chosen.size() > 1 ? List.copyOf(chosen) : all(table.getItems().size());
        return new Sheet(
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

    private static List<String> cells(TableView<?> table, int row) {
        return table.getColumns().stream()
                .map(column -> text(column.getCellObservableValue(row).getValue()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
