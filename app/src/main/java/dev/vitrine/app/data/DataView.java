package dev.vitrine.app.data;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.Patience;
import dev.vitrine.app.i18n.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The Data screen: imports at the left, what they came to at the right; or the way to begin. */
public final class DataView extends StackPane {

    private final DataViewModel viewModel;
    private final Messages messages;
    private final Runnable openSample;
    private final Node filled;
    private final ModalPane sheets = new ModalPane();

    /**
     * @param content the tabs at the right
     * @param openSample opens the sample shop
     */
    public DataView(DataViewModel viewModel, DataTabs content, Messages messages, Runnable openSample) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.openSample = openSample;
        setId("data-screen");
        filled = filled(content);
        StackPane body = new StackPane();
        getChildren().addAll(body, sheets);
        FileDrop.accept(this, viewModel::prepareImport);
        viewModel.stateProperty().subscribe(state -> body.getChildren().setAll(nodeFor(state)));
        viewModel.sheetProperty().subscribe(this::showSheet);
        sheets.setPersistent(true);
    }

    private Node nodeFor(DataViewModel.State state) {
        return switch (state) {
            case LOADING -> loading();
            case EMPTY -> empty();
            case FILLED -> filled;
        };
    }

    private static Node loading() {
        StackPane place = new StackPane();
        Patience.lasting(place.sceneProperty().map(scene -> true).orElse(false)).subscribe(lasts -> {
            place.getChildren().clear();
            if (lasts) {
                ProgressIndicator indicator = new ProgressIndicator();
                indicator.setMaxSize(48, 48);
                place.getChildren().add(indicator);
            }
        });
        return place;
    }

    private Node empty() {
        Button files = importButton("import-first");
        Button sample = new Button();
        sample.setId("open-sample-first");
        sample.setGraphic(new FontIcon(Material2OutlinedMZ.STOREFRONT));
        sample.textProperty().bind(messages.bind("shell.openSample"));
        sample.setOnAction(event -> openSample.run());
        EmptyState state = new EmptyState(
                Material2OutlinedAL.CLOUD_UPLOAD,
                messages.bind("data.empty.title"),
                messages.bind("data.empty.text"),
                List.of(files, sample));
        state.getStyleClass().add("drop-zone");
        state.setId("data-empty");
        StackPane frame = new StackPane(state);
        frame.getStyleClass().add("drop-frame");
        return frame;
    }

    private Node filled(DataTabs content) {
        BorderPane pane = new BorderPane(content);
        pane.getStyleClass().add("screen");
        pane.setTop(header());
        pane.setLeft(new ImportsPane(viewModel, messages));
        return pane;
    }

    private Node header() {
        Label title = words("data.title", "screen-title");
        Label subtitle = words("data.subtitle", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(16, new VBox(title, subtitle), gap, importButton("import"));
        header.getStyleClass().add("screen-header");
        return header;
    }

    private Button importButton(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setGraphic(new FontIcon(Material2OutlinedAL.FILE_UPLOAD));
        button.textProperty().bind(messages.bind("data.import"));
        button.setOnAction(event -> viewModel.chooseFiles());
        return button;
    }

    private Label words(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private void showSheet(@Nullable ImportSheetViewModel sheet) {
        if (sheet == null) {
            sheets.hide(true);
        } else {
            sheets.show(new ImportSheetView(sheet, messages));
        }
    }
}
