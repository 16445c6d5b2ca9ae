package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ImportCard;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The imported files and what was rejected of each, and a place to drop more. */
final class ImportsPane extends VBox {

    ImportsPane(DataViewModel viewModel, Messages messages) {
        getStyleClass().add("imports-pane");
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind("data.imports"));
        getChildren().addAll(title, list(viewModel, messages), dropZone(messages));
    }

    private static ListView<ImportCard> list(DataViewModel viewModel, Messages messages) {
        ListView<ImportCard> list = new ListView<>();
        list.setId("imports");
        list.getStyleClass().add("plain-list");
        list.accessibleTextProperty().bind(messages.bind("data.imports"));
        list.setCellFactory(view -> new ImportCell(messages, viewModel::saveRejections, viewModel::removeImport));
        viewModel.importsProperty().subscribe(imports -> list.getItems().setAll(imports));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private static HBox dropZone(Messages messages) {
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(messages.bind("data.drop"));
        HBox zone = new HBox(8, new FontIcon(Material2OutlinedAL.FILE_UPLOAD), words);
        zone.getStyleClass().add("small-drop-zone");
        return zone;
    }
}
