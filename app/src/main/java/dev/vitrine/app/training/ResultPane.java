package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.i18n.Verdict;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
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

    /**
     * @param toLists leads to the lists of the new model
     * @param toModels leads to the table of models, which a small window has no room for below a result
     */
    ResultPane(TrainingViewModel viewModel, Messages messages, Runnable toLists, Runnable toModels) {
        super(16);
        this.viewModel = viewModel;
        this.messages = messages;
        this.words = new ResultWords(messages);
        setId("result-pane");
        getStyleClass().add("result");
        VBox text = new VBox(4, verdict, sentence, caveat);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(light, text, ways(toLists, toModels));
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

    private VBox ways(Runnable toLists, Runnable toModels) {
        Button lists = button("to-lists", "training.toLists", toLists);
        lists.getStyleClass().add(Styles.ACCENT);
        Button models = button("to-models", "training.toModels", toModels);
        models.getStyleClass().add(Styles.FLAT);
        models.setGraphic(new FontIcon(Material2OutlinedAL.ARROW_DOWNWARD));
        VBox ways = new VBox(4, lists, models);
        ways.setAlignment(Pos.CENTER);
        return ways;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String id, String style) {
        Label label = new WrappedLabel(style);
        label.setId(id);
        return label;
    }
}
