package dev.vitrine.app.data;

import atlantafx.base.controls.CustomTextField;
import dev.vitrine.app.control.FrameSteps;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.TableOrder;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * A search field over a table that reads on as it is scrolled, is sorted by the database, and whose columns are chosen.
 */
public class SearchTable<T, F> extends VBox {

    private static final double NEAR_END = 0.9;

    private final TableView<T> table = new TableView<>();
    private final HBox tools = new HBox(8);
    private final ListViewModel<T, F> viewModel;
    private final FrameSteps steps = new FrameSteps();

    SearchTable(String name, String promptKey, ListViewModel<T, F> viewModel, Messages messages) {
        this.viewModel = viewModel;
        getStyleClass().add("search-table");
        table.setId(name + "-table");
        table.setItems(viewModel.rows());
        table.accessibleTextProperty().bind(messages.bind("data.tab." + name));
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(messages.bind("data.noRows"));
        table.setPlaceholder(nothing);
        table.skinProperty().addListener(change -> followScrolling());
        table.setTableMenuButtonVisible(true);
        table.setSortPolicy(sorted -> sort());
        setVgrow(table, Priority.ALWAYS);
        tools.getChildren().add(search(name, promptKey, messages));
        getChildren().addAll(tools, table, count(name, messages));
    }

    private Label count(String name, Messages messages) {
        Label label = new Label();
        label.setId(name + "-count");
        label.getStyleClass().addAll("caption", "muted");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> viewModel.countProperty().get() == null
                                ? ""
                                : messages.get(
                                        "data.count." + name,
                                        viewModel.countProperty().get()),
                        viewModel.countProperty(),
                        messages.localeProperty()));
        return label;
    }

    public final TableView<T> table() {
        return table;
    }

    /** Adds columns that are sorted by their ids, in as many frames as it takes. */
    final void addColumns(List<TableColumn<T, ?>> columns) {
        steps.begin(columns.stream()
                .map(column -> (Runnable) () -> table.getColumns().add(column))
                .toList());
    }

    /** A column that the database sorts by the name. */
    static <R, V> TableColumn<R, V> sorted(String name, TableColumn<R, V> column) {
        column.setId(name);
        column.setSortable(true);
        return column;
    }

    private boolean sort() {
        TableOrder order = table.getSortOrder().isEmpty()
                ? TableOrder.USUAL
                : new TableOrder(
                        table.getSortOrder().get(0).getId(),
                        table.getSortOrder().get(0).getSortType() == TableColumn.SortType.DESCENDING);
        viewModel.orderProperty().set(order);
        return true;
    }

    /** Puts something beside the search field. */
    final void addTool(Node tool) {
        tools.getChildren().add(tool);
    }

    /** Puts something under the search field. */
    final void addBar(Node bar) {
        getChildren().add(1, bar);
    }

    /** Adds what can be done with the chosen row, beside the search field. */
    final void addAction(Button action) {
        action.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        tools.getChildren().add(action);
    }

    /** What a double click or Enter does with a row. */
    final void onOpen(Consumer<T> open) {
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected(open);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected(open);
            }
        });
    }

    private void openSelected(Consumer<T> open) {
        T selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open.accept(selected);
        }
    }

    private CustomTextField search(String name, String promptKey, Messages messages) {
        CustomTextField field = new CustomTextField();
        field.setId("search-" + name);
        field.setLeft(new FontIcon(Material2OutlinedMZ.SEARCH));
        field.setMaxWidth(480);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.promptTextProperty().bind(messages.bind(promptKey));
        field.accessibleTextProperty().bind(messages.bind(promptKey));
        field.textProperty().bindBidirectional(viewModel.textProperty());
        return field;
    }

    private void followScrolling() {
        table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .forEach(bar -> bar.valueProperty().addListener((property, older, newer) -> {
                    if (newer.doubleValue() > NEAR_END * bar.getMax()) {
                        viewModel.more();
                    }
                }));
    }
}
