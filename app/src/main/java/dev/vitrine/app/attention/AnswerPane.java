package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The answer in words, from measured effects, and how far attention can be believed. */
final class AnswerPane extends VBox {

    private static final PseudoClass AGREES = PseudoClass.getPseudoClass("agrees");
    private static final PseudoClass DOES_NOT = PseudoClass.getPseudoClass("does-not");

    private final AttentionViewModel viewModel;
    private final Messages messages;

    AnswerPane(AttentionViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("answer");
        getChildren().addAll(answer(), change(), badge(), caption());
    }

    private Node answer() {
        Label label = new Label();
        label.setId("attention-answer");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::answerText, viewModel.effectsProperty(), messages.localeProperty()));
        return label;
    }

    private Node change() {
        Label label = new Label();
        label.setId("attention-change");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::changeText,
                        viewModel.changeProperty(),
                        viewModel.findingChangeProperty(),
                        messages.localeProperty()));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private Node badge() {
        Label label = new Label();
        label.setId("attention-badge");
        label.getStyleClass().add("badge");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        this::badgeText, viewModel.explainedProperty(), messages.localeProperty()));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        viewModel.explainedProperty().addListener(property -> showVerdict(label));
        showVerdict(label);
        return label;
    }

    private void showVerdict(Label badge) {
        Faithfulness faithfulness = faithfulness();
        badge.pseudoClassStateChanged(
                AGREES, faithfulness != null && faithfulness.verdict() == Faithfulness.Verdict.AGREES);
        badge.pseudoClassStateChanged(
                DOES_NOT, faithfulness != null && faithfulness.verdict() == Faithfulness.Verdict.DOES_NOT);
    }

    private @Nullable Faithfulness faithfulness() {
        Explained shown = viewModel.explainedProperty().get();
        return shown == null ? null : shown.result().faithfulness();
    }

    private String changeText() {
        Explained shown = viewModel.explainedProperty().get();
        WhatWouldChange.Result change = viewModel.changeProperty().get();
        if (shown == null) {
            return "";
        }
        if (change == null) {
            return viewModel.findingChangeProperty().get() ? messages.get("attention.change.finding") : "";
        }
        return new ChangeWords(messages).of(change, shown.result().history());
    }

    private String badgeText() {
        Faithfulness faithfulness = faithfulness();
        if (faithfulness == null) {
            return "";
        }
        String verdict =
                messages.get("attention.badge." + faithfulness.verdict().name().toLowerCase(Locale.ROOT));
        return faithfulness.agreement().isEmpty()
                ? verdict
                : messages.get("attention.badge", faithfulness.agreement().getAsDouble()) + verdict;
    }

    private Node caption() {
        Label label = new Label();
        label.setId("attention-caption");
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
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
