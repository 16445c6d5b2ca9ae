package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Above each list: which model it is by, as of when it was made, and where the model has the hidden purchase. */
final class ColumnHeaders extends HBox {

    private final ComparisonViewModel viewModel;
    private final Messages messages;

    ColumnHeaders(ComparisonViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("column-headers");
        viewModel.columns().addListener((ListChangeListener<String>) change -> show());
        for (Observable source :
                new Observable[] {viewModel.modelsProperty(), viewModel.comparisonProperty(), messages.localeProperty()
                }) {
            source.addListener(property -> show());
        }
        show();
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < viewModel.columns().size(); i++) {
            getChildren().add(header(i, viewModel.columns().get(i)));
        }
    }

    private Node header(int column, String model) {
        HBox top = new HBox(models(column, model));
        top.getStyleClass().add("model-row");
        if (viewModel.columns().size() > 1) {
            top.getChildren().add(remove(column));
        }
        if (column == viewModel.columns().size() - 1 && viewModel.canAdd()) {
            top.getChildren().add(add());
        }
        VBox header = new VBox(top, caption(column));
        header.getStyleClass().add("column-header");
        header.setMinWidth(0);
        header.setPrefWidth(100);
        HBox.setHgrow(header, Priority.ALWAYS);
        return header;
    }

    private ComboBox<String> models(int column, String model) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("column-model-" + column);
        box.getItems()
                .setAll(viewModel.modelsProperty().getValue().stream()
                        .map(ModelCard::name)
                        .toList());
        box.setValue(model);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(messages.get("comparison.model", column + 1));
        box.setOnAction(event -> viewModel.show(column, box.getValue()));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Button remove(int column) {
        Button button = icon("column-remove-" + column, Material2AL.CLOSE, "comparison.remove");
        button.setOnAction(event -> viewModel.remove(column));
        return button;
    }

    private Button add() {
        Button button = icon("column-add", Material2AL.ADD, "comparison.add");
        button.setOnAction(event -> viewModel.add());
        return button;
    }

    private Button icon(String id, Ikon icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Hint.on(button, messages.get(key));
        button.setAccessibleText(messages.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Label caption(int column) {
        Label label = new Label();
        label.setId("column-caption-" + column);
        label.getStyleClass().add("caption");
        Comparison comparison = viewModel.comparisonProperty().get();
        if (comparison != null && column < comparison.columns().size()) {
            label.setText(caption(comparison, comparison.columns().get(column)));
        }
        return label;
    }

    private String caption(Comparison comparison, Column column) {
        if (column.problem() != null) {
            return "";
        }
        if (comparison.asOf() == AsOf.NOW) {
            int events = comparison.history().events().size();
            return messages.get(comparison.history().isReal() ? "comparison.asOfNow" : "comparison.asOfEdited", events);
        }
        Integer rank = column.truthRank();
        return rank == null ? messages.get("comparison.asOfTest") : messages.get("comparison.asOfTestWithRank", rank);
    }
}
