package dev.vitrine.app.training;

import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All that can be set about a run, each with what it does in plain words. */
final class DetailsPane extends TitledPane {

    private static final int COLUMNS = 3;

    private final TrainingSettings settings;
    private final Messages messages;
    private final VBox content = new VBox(24);

    DetailsPane(TrainingSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        setId("details");
        getStyleClass().add("details");
        setExpanded(false);
        setAnimated(false);
        textProperty().bind(messages.bind("training.details"));
        content.getChildren()
                .add(grid(List.of(
                        setting("name", field("name", settings.nameProperty())),
                        setting("seed", field("seed", settings.seedProperty())),
                        setting("device", device()))));
        for (TrainingSettings.Group group : TrainingSettings.GROUPS) {
            Label title = new Label();
            title.getStyleClass().add("section-title");
            title.textProperty().bind(messages.bind("training.settings." + group.name()));
            List<Node> members = group.keys().stream()
                    .map(key ->
                            setting(key, TrainingSettings.CHOICES.containsKey(key) ? choice(key) : hyperParameter(key)))
                    .toList();
            content.getChildren().add(new VBox(12, title, grid(members)));
        }
        setContent(content);
    }

    private static GridPane grid(List<Node> members) {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(16);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(width);
        }
        for (int at = 0; at < members.size(); at++) {
            grid.add(members.get(at), at % COLUMNS, at / COLUMNS);
        }
        return grid;
    }

    private Node setting(String key, Control control) {
        Label title = new Label();
        title.textProperty().bind(messages.bind("training.setting." + key));
        title.setLabelFor(control);
        Label help = new WrappedLabel("caption");
        help.textProperty().bind(messages.bind("training.setting." + key + ".help"));
        control.accessibleHelpProperty().bind(help.textProperty());
        return new VBox(4, title, control, help);
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.setId("setting-" + key);
        field.promptTextProperty().bind(messages.bind("training.automatic"));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private TextField hyperParameter(String key) {
        TextField field = field(key, settings.hyperParameter(key));
        field.disableProperty().bind(settings.isTransformer().not());
        return field;
    }

    private ComboBox<String> choice(String key) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("setting-" + key);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(TrainingSettings.CHOICES.getOrDefault(key, List.of()));
        box.setCellFactory(list -> new ChoiceCell(key));
        box.setButtonCell(new ChoiceCell(key));
        box.valueProperty().bindBidirectional(settings.hyperParameter(key));
        box.disableProperty().bind(settings.isTransformer().not());
        return box;
    }

    /** A value in words; the empty one is that it is chosen. */
    private final class ChoiceCell extends ListCell<String> {

        private final String key;

        ChoiceCell(String key) {
            this.key = key;
        }

        @Override
        protected void updateItem(String value, boolean empty) {
            super.updateItem(value, empty);
            textProperty().unbind();
            if (empty || value == null) {
                setText(null);
            } else {
                textProperty().bind(messages.bind(TrainingSettings.words(key, value)));
            }
        }
    }

    private ComboBox<String> device() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("setting-device");
        box.getItems().setAll(TrainingSettings.DEVICES);
        box.valueProperty().bindBidirectional(settings.deviceProperty());
        return box;
    }
}
