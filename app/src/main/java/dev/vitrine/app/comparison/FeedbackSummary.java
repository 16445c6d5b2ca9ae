package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.feedback.JudgeAgreement;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many thumbs and notes there are, how far the judges agree, and the ways to save them and to take in those of shoppers. */
final class FeedbackSummary extends HBox {

    private final FeedbackViewModel viewModel;
    private final Messages messages;
    private final Label words = new Label();

    /** @param inView whether it is in view, when it counts */
    FeedbackSummary(FeedbackViewModel viewModel, ReadOnlyBooleanProperty inView, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("feedback-summary");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("feedback-standing");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button save = new Button();
        save.setId("feedback-save");
        save.getStyleClass().add(Styles.FLAT);
        save.setMinWidth(USE_PREF_SIZE);
        save.textProperty().bind(messages.bind("comparison.feedback.export"));
        save.setOnAction(event -> viewModel.save());
        save.visibleProperty().bind(viewModel.standingProperty().map(standing -> standing.given() > 0));
        Button shown = new Button();
        shown.setId("feedback-import");
        shown.getStyleClass().add(Styles.FLAT);
        shown.setMinWidth(USE_PREF_SIZE);
        shown.textProperty().bind(messages.bind("comparison.feedback.import"));
        Hint.on(shown, () -> messages.get("comparison.feedback.import.hint"));
        shown.setOnAction(event -> viewModel.importShown());
        getChildren().addAll(words, shown, save);
        inView.addListener((property, before, now) -> {
            if (now) {
                viewModel.count();
            }
        });
        viewModel.standingProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private void show() {
        FeedbackViewModel.Standing standing = viewModel.standingProperty().get();
        setVisible(standing != null);
        setManaged(isVisible());
        if (standing != null) {
            words.setText(thumbs(standing) + " " + messages.get("comparison.feedback.shown", standing.shown()));
        }
    }

    private String thumbs(FeedbackViewModel.Standing standing) {
        JudgeAgreement agreement = standing.agreement();
        return standing.given() == 0
                ? messages.get("comparison.feedback.none")
                : messages.get("comparison.feedback.standing", standing.given(), agreement.judges()) + " "
                        + agreement(agreement);
    }

    private String agreement(JudgeAgreement agreement) {
        Double alpha = agreement.alpha();
        Double low = agreement.low();
        Double high = agreement.high();
        return alpha == null || low == null || high == null
                ? messages.get("comparison.feedback.noAgreement", agreement.shared())
                : messages.get("comparison.feedback.agreement", alpha, low, high, agreement.shared());
    }
}
