package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Chooses the other model or the other shopper to compare with; in one step the model that this one came from. */
final class OtherChooser extends HBox {

    private final OtherViewModel viewModel;
    private final Messages messages;
    private final ComboBox<String> model = new ComboBox<>();
    private boolean showing;

    OtherChooser(AttentionViewModel attention, Messages messages) {
        super(8);
        this.viewModel = attention.other();
        this.messages = messages;
        getStyleClass().add("others");
        setUpModel();
        getChildren().addAll(model, shopper(), parent(attention));
        attention.explainedProperty().subscribe(shown -> showModels());
    }

    private void setUpModel() {
        model.setId("compare-model");
        model.promptTextProperty().bind(messages.bind("attention.compare.model"));
        model.accessibleTextProperty().bind(messages.bind("attention.compare.model"));
        model.setOnAction(event -> {
            if (!showing) {
                viewModel.modelProperty().set(model.getValue());
            }
        });
    }

    private Node shopper() {
        TextField shopper = new TextField();
        shopper.setId("compare-shopper");
        shopper.setPrefColumnCount(10);
        shopper.promptTextProperty().bind(messages.bind("attention.compare.shopper"));
        shopper.accessibleTextProperty().bind(messages.bind("attention.compare.shopper"));
        shopper.setOnAction(event -> viewModel.shopperProperty().set(shopper.getText()));
        shopper.focusedProperty()
                .addListener(property -> viewModel.shopperProperty().set(shopper.getText()));
        return shopper;
    }

    private Node parent(AttentionViewModel attention) {
        Button parent = new Button();
        parent.setId("compare-parent");
        parent.textProperty().bind(messages.bind("attention.compare.parent"));
        parent.setOnAction(event -> model.setValue(viewModel.parent()));
        parent.visibleProperty()
                .bind(attention
                        .explainedProperty()
                        .map(shown -> viewModel.parent() != null)
                        .orElse(false));
        parent.managedProperty().bind(parent.visibleProperty());
        return parent;
    }

    private void showModels() {
        showing = true;
        String chosen = viewModel.modelProperty().get();
        List<String> names = viewModel.models();
        model.getItems().setAll(names);
        model.setValue(chosen != null && names.contains(chosen) ? chosen : null);
        showing = false;
        viewModel.modelProperty().set(model.getValue());
    }
}
