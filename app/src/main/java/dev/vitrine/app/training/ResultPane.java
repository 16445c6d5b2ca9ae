package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.i18n.Verdict;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What a run came to, in a sentence, with the light: does it beat the obvious? */
final class ResultPane extends HBox {

    private final TrainingViewModel viewModel;
    private final Messages messages;
    private final ResultWords words;
    private final Label sentence = label("result", "result-sentence");
    private final Label verdict = label("verdict", "verdict");
    private final Label caveat = label("caveat", "muted");
    private final FontIcon light = new FontIcon(Material2OutlinedAL.CHECK_CIRCLE);

    ResultPane(TrainingViewModel viewModel, Messages messages, Runnable toLists) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        this.words = new ResultWords(messages);
        setId("result-pane");
        getStyleClass().add("result");
        VBox text = new VBox(4, verdict, sentence, caveat);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(light, text, lists(toLists));
        managedProperty().bind(visibleProperty());
        caveat.managedProperty().bind(caveat.textProperty().isNotEmpty());
        InvalidationListener show = change -> show();
        viewModel.outcomeProperty().addListener(show);
        messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        RunOutcome outcome = viewModel.outcomeProperty().get();
        setVisible(outcome != null);
        if (outcome == null) {
            return;
        }
        Verdict found = ResultWords.verdict(outcome.masked());
        sentence.setText(words.sentence(outcome));
        caveat.setText(words.caveat(outcome));
        verdict.setText(messages.get("training.verdict." + found.name().toLowerCase(Locale.ROOT)));
        light.setIconCode(
                found == Verdict.BETTER ? Material2OutlinedAL.CHECK_CIRCLE : Material2OutlinedMZ.REPORT_PROBLEM);
        getStyleClass().removeAll("result-better", "result-unclear", "result-worse", "result-alone");
        getStyleClass().add("result-" + found.name().toLowerCase(Locale.ROOT));
    }

    private Button lists(Runnable toLists) {
        Button button = new Button();
        button.setId("to-lists");
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("training.toLists"));
        button.setOnAction(event -> toLists.run());
        return button;
    }

    private static Label label(String id, String style) {
        Label label = new WrappedLabel(style);
        label.setId(id);
        return label;
    }
}
