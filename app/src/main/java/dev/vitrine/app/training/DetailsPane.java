package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
    private final GridPane grid = new GridPane();
    private int count;

    DetailsPane(TrainingSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        setId("details");
        getStyleClass().add("details");
        setExpanded(false);
        setAnimated(false);
        textProperty().bind(messages.bind("training.details"));
        grid.setHgap(24);
        grid.setVgap(16);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(width);
        }
        add("name", field("name", settings.nameProperty()));
        add("seed", field("seed", settings.seedProperty()));
        add("device", device());
        for (String key : TrainingSettings.HYPER_PARAMETERS) {
            add(key, hyperParameter(key));
        }
        setContent(grid);
    }

    private void add(String key, Node control) {
        Label title = new Label();
        title.textProperty().bind(messages.bind("training.setting." + key));
        title.setLabelFor(control);
        Label help = new Label();
        help.getStyleClass().add("caption");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.textProperty().bind(messages.bind("training.setting." + key + ".help"));
        control.accessibleHelpProperty().bind(help.textProperty());
        grid.add(new VBox(4, title, control, help), count % COLUMNS, count / COLUMNS);
        count++;
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

    private ComboBox<String> device() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("setting-device");
        box.getItems().setAll(TrainingSettings.DEVICES);
        box.valueProperty().bindBidirectional(settings.deviceProperty());
        return box;
    }
}
