package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The answer in words, from measured effects, and how far attention can be believed. */
final class AnswerPane extends VBox {

    private final AttentionViewModel viewModel;
    private final Messages messages;

    AnswerPane(AttentionViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("answer");
        getChildren().addAll(answer(), caption());
    }

    private Node answer() {
        Label label = new Label();
        label.setId("attention-answer");
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::answerText, viewModel.effectsProperty(), messages.localeProperty()));
        return label;
    }

    private Node caption() {
        Label label = new Label();
        label.setId("attention-caption");
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::captionText,
                        viewModel.explainedProperty(),
                        viewModel.agreementProperty(),
                        messages.localeProperty()));
        return label;
    }

    private String answerText() {
        Explained shown = viewModel.explainedProperty().get();
        return shown == null ? "" : new EffectWords(messages).of(shown.result());
    }

    private String captionText() {
        Explained shown = viewModel.explainedProperty().get();
        if (shown == null) {
            return "";
        }
        if (!shown.hasAttention()) {
            return messages.get("attention.none", shown.model());
        }
        OptionalDouble agreement = viewModel.agreementProperty().get();
        return agreement.isEmpty()
                ? messages.get("attention.caption")
                : messages.get("attention.caption") + " "
                        + messages.get("attention.agreement", agreement.getAsDouble());
    }
}
