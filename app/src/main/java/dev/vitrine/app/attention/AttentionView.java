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

    /** From this width on there is room for the words beside the map. */
    private static final double WIDE = 1500;

    private static final double ANSWER_WIDTH = 360;

    private final AttentionViewModel viewModel;
    private final Messages messages;

    public AttentionView(AttentionViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        super("attention", viewModel.question(), messages);
        this.viewModel = viewModel;
        this.messages = messages;
        show(explanation(pictures, sheets));
    }

    private Node explanation(PictureCache pictures, SheetActions sheets) {
        PicturesPane views = new PicturesPane(viewModel, pictures, sheets, messages);
        HBox.setHgrow(views, Priority.ALWAYS);
        EffectsPane effects = new EffectsPane(viewModel, pictures, sheets, messages, views::point);
        HBox below = new HBox(effects, views);
        below.getStyleClass().add("below");
        place(new AnswerPane(viewModel, messages), effects, below);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox all = new VBox(new QuestionBar(viewModel, pictures, messages), busy(), below);
        all.getStyleClass().add("ready");
        return all;
    }

    /** The words stand right of the map where it leaves room, else above the history. */
    private void place(AnswerPane answer, EffectsPane effects, HBox below) {
        widthProperty().map(width -> width.doubleValue() > WIDE).subscribe(beside -> {
            answer.setMinWidth(beside ? ANSWER_WIDTH : 0);
            answer.setMaxWidth(beside ? ANSWER_WIDTH : Double.MAX_VALUE);
            effects.getChildren().remove(answer);
            below.getChildren().remove(answer);
            if (beside) {
                below.getChildren().add(answer);
            } else {
                effects.getChildren().add(0, answer);
            }
        });
    }
}
