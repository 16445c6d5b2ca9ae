package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** What each event did in two explanations, side by side; sorted by any column. */
final class ComparedTable extends TableView<Compared.Row> {

    private static final double HEIGHT = 190;
    private static final double TITLE = 120;
    private static final double NARROWEST_NUMBER = 92;
    private static final double NUMBER = 105;

    private final Messages messages;

    ComparedTable(Messages messages) {
        this.messages = messages;
        setId("compare-effects");
        setMinHeight(120);
        setPrefHeight(HEIGHT);
        accessibleTextProperty().bind(messages.bind("attention.compare.effects"));
        Label empty = new Label();
        empty.textProperty().bind(messages.bind("attention.compare.empty"));
        setPlaceholder(empty);
        TableColumn<Compared.Row, String> title = new TableColumn<>();
        title.textProperty().bind(messages.bind("attention.compare.column.title"));
        title.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().item().title(messages.locale())));
        title.setMinWidth(TITLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(title);
        number("attention", "attention.weight", Compared.Row::attention);
        number("otherAttention", "attention.weight", Compared.Row::otherAttention);
        number("leaveOneOut", "attention.effect", Compared.Row::effect);
        number("otherLeaveOneOut", "attention.effect", Compared.Row::otherEffect);
        number("difference", "attention.effect", row -> (float) row.effectDifference());
    }

    void show(@Nullable Compared compared) {
        getItems()
                .setAll(
                        compared == null
                                ? List.of()
                                : compared.rows().stream()
                                        .sorted(Comparator.comparingDouble(row -> -Math.abs(row.effectDifference())))
                                        .toList());
        sort();
    }

    private void number(String name, String format, Function<Compared.Row, @Nullable Float> value) {
        TableColumn<Compared.Row, @Nullable Float> column = new TableColumn<>();
        column.textProperty().bind(messages.bind("attention.compare.column." + name));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(view -> new NumberCell(format));
        column.getStyleClass().add("number");
        column.setMinWidth(NARROWEST_NUMBER);
        column.setMaxWidth(NUMBER);
        getColumns().add(column);
    }

    private final class NumberCell extends TableCell<Compared.Row, @Nullable Float> {

        private final String format;

        NumberCell(String format) {
            this.format = format;
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable Float value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? "" : value == null ? messages.get("attention.noGradient") : messages.get(format, value));
        }
    }
}
