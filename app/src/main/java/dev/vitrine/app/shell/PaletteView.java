package dev.vitrine.app.shell;

import dev.vitrine.app.i18n.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The command palette: a field and what it finds; arrows choose, Enter goes there, Escape closes. */
final class PaletteView extends VBox {

    private final PaletteViewModel viewModel;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    PaletteView(PaletteViewModel viewModel, Messages messages, Runnable close) {
        this.viewModel = viewModel;
        this.close = close;
        getStyleClass().add("palette");
        setId("palette");
        setMaxSize(560, 420);
        setUpField(messages);
        setUpList(messages);
        getChildren().addAll(field, list);
    }

    /** Called each time the palette is shown. */
    void open() {
        viewModel.reset();
        list.getSelectionModel().selectFirst();
        field.requestFocus();
    }

    private void setUpField(Messages messages) {
        field.setId("palette-text");
        field.promptTextProperty().bind(messages.bind("shell.search"));
        field.accessibleTextProperty().bind(messages.bind("shell.search"));
        field.textProperty().bindBidirectional(viewModel.textProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void setUpList(Messages messages) {
        list.setId("palette-list");
        list.setItems(viewModel.entries());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        list.setOnMouseClicked(event -> choose());
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(messages.bind("palette.nothing"));
        list.setPlaceholder(nothing);
        viewModel.entries().addListener((ListChangeListener<PaletteEntry>)
                change -> list.getSelectionModel().selectFirst());
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            move(event.getCode() == KeyCode.DOWN ? 1 : -1);
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        } else {
            return;
        }
        event.consume();
    }

    private void move(int step) {
        int count = list.getItems().size();
        if (count > 0) {
            int chosen = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, count);
            list.getSelectionModel().select(chosen);
            list.scrollTo(chosen);
        }
    }

    private void choose() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            entry.action().run();
        }
    }

    /** An icon, what was found, and what kind of thing it is. */
    private static final class EntryCell extends ListCell<PaletteEntry> {
        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : line(entry));
        }

        private static HBox line(PaletteEntry entry) {
            Label title = new Label(entry.title());
            title.getStyleClass().add("entry-title");
            Label detail = new Label(entry.detail());
            detail.getStyleClass().add("caption");
            detail.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return new HBox(8, new FontIcon(entry.icon()), title, gap, detail);
        }
    }
}
