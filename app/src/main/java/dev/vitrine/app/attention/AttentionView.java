package dev.vitrine.app.attention;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.ShopperAnswerPane;
import dev.vitrine.app.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Attention: the history with what was looked at and what it did, beside who looked at what in a layer and head. */
public final class AttentionView extends ShopperAnswerPane {

    private final AttentionViewModel viewModel;
    private final Messages messages;

    public AttentionView(AttentionViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        super("attention", viewModel.question(), messages);
        this.viewModel = viewModel;
        this.messages = messages;
        show(explanation(pictures, sheets));
    }

    private Node explanation(PictureCache pictures, SheetActions sheets) {
        MatrixPane matrix = new MatrixPane(viewModel, sheets, messages);
        HBox.setHgrow(matrix, Priority.ALWAYS);
        HBox below = new HBox(new EffectsPane(viewModel, pictures, sheets, messages, matrix::point), matrix);
        below.getStyleClass().add("below");
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox all = new VBox(new QuestionBar(viewModel, pictures, messages), busy(), below);
        all.getStyleClass().add("ready");
        return all;
    }
}
