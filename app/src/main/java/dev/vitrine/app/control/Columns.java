package dev.vitrine.app.control;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Makes table columns that hold plain values and show them in the reader's way, so that a copy of the table has the
 * values themselves.
 *
 * @param <R> type of a row
 */
public final class Columns<R> {

    private final ObservableValue<Locale> locale;

    public Columns(ObservableValue<Locale> locale) {
        this.locale = locale;
    }

    public TableColumn<R, String> text(
            ObservableValue<String> title, double width, Function<R, @Nullable String> value) {
        return column(title, width, value, text -> text);
    }

    /** Right-aligned, with the reader's grouping. */
    public <N extends Number> TableColumn<R, N> number(
            ObservableValue<String> title, double width, String format, Function<R, @Nullable N> value) {
        TableColumn<R, N> column =
                column(title, width, value, number -> String.format(locale.getValue(), format, number));
        column.getStyleClass().add("number-column");
        return column;
    }

    /** A value that has a way of its own to be shown. */
    public <V> TableColumn<R, V> column(
            ObservableValue<String> title, double width, Function<R, @Nullable V> value, Function<V, String> shown) {
        TableColumn<R, V> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(owner -> new ValueCell<>(shown));
        return column;
    }

    /** Keeps a column as wide as it is, in a table whose columns share its width. */
    public static <R, V> TableColumn<R, V> fixed(TableColumn<R, V> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    /** Keeps a column from being narrower than it is, in a table whose columns share its width. */
    public static <R, V> TableColumn<R, V> growing(TableColumn<R, V> column) {
        column.setMinWidth(column.getPrefWidth());
        return column;
    }

    private static final class ValueCell<R, V> extends TableCell<R, V> {
        private final Function<V, String> shown;

        ValueCell(Function<V, String> shown) {
            this.shown = shown;
        }

        @Override
        protected void updateItem(@Nullable V value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : shown.apply(value));
        }
    }
}
