package dev.vitrine.app.data;

import atlantafx.base.controls.CustomTextField;
import dev.vitrine.app.i18n.Messages;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A search field over a table that reads on as it is scrolled. */
public class SearchTable<T> extends VBox {

    private static final double NEAR_END = 0.9;

    private final TableView<T> table = new TableView<>();
    private final HBox tools = new HBox(8);
    private final ListViewModel<T> viewModel;

    SearchTable(String name, String promptKey, ListViewModel<T> viewModel, Messages messages) {
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
        setVgrow(table, Priority.ALWAYS);
        tools.getChildren().add(search(name, promptKey, messages));
        getChildren().addAll(tools, table);
    }

    public final TableView<T> table() {
        return table;
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
