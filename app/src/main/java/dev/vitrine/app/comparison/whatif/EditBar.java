package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What can be done to the history, and a mark where it is not a shopper's real one. */
public final class EditBar extends HBox {

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final WhatIfViewModel viewModel;
    private final Messages messages;
    private final Label mark = new Label();
    private final Button reset = new Button();

    public EditBar(WhatIfViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("edit-bar");
        setAlignment(Pos.CENTER_LEFT);
        mark.setId("what-if-mark");
        mark.getStyleClass().add("what-if-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        setUpReset();
        getChildren()
                .addAll(
                        icon("undo", Material2MZ.UNDO, viewModel.canUndoProperty(), viewModel::undo),
                        icon("redo", Material2MZ.REDO, viewModel.canRedoProperty(), viewModel::redo),
                        new ItemSearch(viewModel, pictures, messages),
                        newShopper("new-shopper"),
                        new PersonaMenu(viewModel, messages),
                        mark,
                        reset,
                        new EventInHand(viewModel, messages));
        viewModel.stateProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    /** Makes the keys for undo and redo work on a screen and whatever is inside of it. */
    public void listenOn(Node screen) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                return;
            }
            if (UNDO.match(event)) {
                viewModel.undo();
                event.consume();
            } else if (REDO.match(event) || REDO_TOO.match(event)) {
                viewModel.redo();
                event.consume();
            }
        });
    }

    /** Starts with somebody of whom nothing is known. */
    public Button newShopper(String id) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("comparison.newShopper"));
        button.setOnAction(event -> viewModel.startNew());
        return button;
    }

    private void setUpReset() {
        reset.setId("reset-history");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.textProperty().bind(messages.bind("comparison.reset"));
        Hint.on(
                reset,
                () -> messages.get(viewModel.hasRealHistory() ? "comparison.resetToReal" : "comparison.resetPersona"));
        reset.setOnAction(event -> viewModel.reset());
    }

    private Button icon(String id, Ikon icon, ObservableValue<Boolean> can, Runnable action) {
        Button button = IconButtons.of(id, icon, "comparison." + id, messages, action);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(can.map(possible -> !possible));
        return button;
    }

    private void show() {
        WhatIf whatIf = viewModel.stateProperty().get();
        boolean marked = whatIf != null && !whatIf.isReal();
        mark.setVisible(marked);
        mark.setManaged(marked);
        boolean canReset = whatIf != null && (whatIf.isEdited() || (marked && viewModel.hasRealHistory()));
        reset.setVisible(canReset);
        reset.setManaged(canReset);
        if (whatIf != null) {
            mark.setText(SubjectWords.mark(whatIf, messages));
        }
    }
}
