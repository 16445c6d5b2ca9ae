package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.models.ModelKind;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses what is trained, each kind of model in a sentence. */
final class KindChoice extends HBox {

    private final Messages messages;
    private final ComboBox<ModelKind> box = new ComboBox<>();

    KindChoice(TrainingViewModel viewModel, Messages messages) {
        super(16);
        this.messages = messages;
        getStyleClass().add("kind-choice");
        Label title = new Label();
        title.setMinWidth(USE_PREF_SIZE);
        title.setLabelFor(box);
        title.textProperty().bind(messages.bind("training.kind"));
        box.setId("kind");
        box.getItems().setAll(TrainingSettings.KINDS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(list -> new KindCell());
        box.setButtonCell(new KindCell());
        box.valueProperty().bindBidirectional(viewModel.settings().kindProperty());
        box.disableProperty().bind(viewModel.phaseProperty().isNotEqualTo(TrainingViewModel.Phase.IDLE));
        setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(title, box);
    }

    private final class KindCell extends ListCell<ModelKind> {

        @Override
        protected void updateItem(ModelKind kind, boolean empty) {
            super.updateItem(kind, empty);
            textProperty().unbind();
            if (empty || kind == null) {
                setText(null);
            } else {
                textProperty().bind(messages.bind("training.kind." + kind.id()));
            }
        }
    }
}
