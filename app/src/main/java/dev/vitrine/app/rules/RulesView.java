package dev.vitrine.app.rules;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rules: the timeline of rules and the one that is edited, a shopper's list before and after, and the price tag. */
public final class RulesView extends HBox {

    private static final double TIMELINE_WIDTH = 320;
    private static final double PRICE_WIDTH = 256;

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final RulesViewModel viewModel;

    public RulesView(RulesViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        setId("rules-screen");
        getStyleClass().add("rules");
        PreviewPane preview = new PreviewPane(viewModel, pictures, messages);
        HBox.setHgrow(preview, Priority.ALWAYS);
        getChildren().addAll(left(pictures, messages), preview, right(messages));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private Region left(PictureCache pictures, Messages messages) {
        Label title = new Label();
        title.getStyleClass().add("screen-title");
        title.textProperty().bind(messages.bind("rules.title"));
        RuleTimeline timeline = new RuleTimeline(viewModel, messages);
        ScrollPane editor = new ScrollPane(new RuleEditor(viewModel, pictures, messages));
        editor.setFitToWidth(true);
        editor.getStyleClass().add("editor-scroll");
        VBox.setVgrow(editor, Priority.ALWAYS);
        viewModel
                .inHand()
                .emptyProperty()
                .subscribe(empty -> VBox.setVgrow(timeline, empty ? Priority.ALWAYS : Priority.NEVER));
        editor.visibleProperty().bind(viewModel.inHand().emptyProperty().not());
        editor.managedProperty().bind(editor.visibleProperty());
        VBox left = new VBox(title, new RuleSetBar(viewModel, messages), timeline, editor);
        left.getStyleClass().add("left");
        left.setMinWidth(TIMELINE_WIDTH);
        left.setMaxWidth(TIMELINE_WIDTH);
        return left;
    }

    private Region right(Messages messages) {
        ScrollPane scroll = new ScrollPane(new PricePane(viewModel.price(), viewModel.selection(), messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("price-scroll");
        scroll.setMinWidth(PRICE_WIDTH);
        scroll.setMaxWidth(PRICE_WIDTH);
        return scroll;
    }

    private void onKey(KeyEvent event) {
        if (UNDO.match(event)) {
            viewModel.inHand().undo();
        } else if (REDO.match(event)) {
            viewModel.inHand().redo();
        } else if (SAVE.match(event)) {
            viewModel.kept().save();
        } else {
            return;
        }
        event.consume();
    }
}
