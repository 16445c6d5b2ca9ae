package dev.vitrine.app.attention;

import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
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
        getChildren().addAll(answer(), change(), tryOut(), badge(), caption());
    }

    private Node answer() {
        return words("attention-answer", this::answerText, viewModel.look().effectsProperty());
    }

    /** @param sources what the text is made of, besides the language */
    private Label words(String id, Callable<String> text, Observable... sources) {
        Label label = new WrappedLabel();
        label.setId(id);
        label.textProperty().bind(Bindings.createStringBinding(text, withLanguage(sources)));
        return label;
    }

    private Observable[] withLanguage(Observable... sources) {
        return Stream.concat(Arrays.stream(sources), Stream.of(messages.localeProperty()))
                .toArray(Observable[]::new);
    }

    private Node change() {
        Label label = words(
                "attention-change",
                this::changeText,
                viewModel.change().resultProperty(),
                viewModel.change().findingProperty());
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private Node tryOut() {
        Hyperlink link = new Hyperlink();
        link.setId("attention-try");
        link.textProperty().bind(messages.bind("attention.change.try"));
        link.setOnAction(event -> viewModel.change().tryOut());
        link.visibleProperty()
                .bind(viewModel
                        .change()
                        .resultProperty()
                        .map(change -> change.removal() != null || change.addition() != null)
                        .orElse(false));
        link.managedProperty().bind(link.visibleProperty());
        return link;
    }

    private Node badge() {
        Label label = words("attention-badge", this::badgeText, viewModel.explainedProperty());
        label.getStyleClass().add("badge");
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
        WhatWouldChange.Result change = viewModel.change().resultProperty().get();
        if (shown == null) {
            return "";
        }
        if (change == null) {
            return viewModel.change().findingProperty().get() ? messages.get("attention.change.finding") : "";
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
        Label label = words(
                "attention-caption",
                this::captionText,
                viewModel.explainedProperty(),
                viewModel.look().agreementProperty());
        label.getStyleClass().add("caption");
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
        OptionalDouble agreement = viewModel.look().agreementProperty().get();
        return agreement.isEmpty()
                ? messages.get("attention.caption")
                : messages.get("attention.caption") + " "
                        + messages.get("attention.agreement", agreement.getAsDouble());
    }
}
