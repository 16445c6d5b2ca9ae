package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.feedback.JudgeAgreement;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many thumbs and notes there are, how far the judges agree, and the way to save them. */
final class FeedbackSummary extends HBox {

    private final FeedbackViewModel viewModel;
    private final Messages messages;
    private final Label words = new Label();

    /** @param shown whether it is in view, when it counts */
    FeedbackSummary(FeedbackViewModel viewModel, ReadOnlyBooleanProperty shown, Messages messages) {
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
        getChildren().addAll(words, save);
        shown.addListener((property, before, now) -> {
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
        setVisible(standing != null && standing.given() > 0);
        setManaged(isVisible());
        if (standing != null) {
            words.setText(messages.get(
                            "comparison.feedback.standing",
                            standing.given(),
                            standing.agreement().judges()) + " " + agreement(standing.agreement()));
        }
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
