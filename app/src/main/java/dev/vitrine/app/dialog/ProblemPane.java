package dev.vitrine.app.dialog;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A problem in three sentences: what happened, why, what to do. */
final class ProblemPane extends HBox {

    private static final double TEXT_WIDTH = 480;

    ProblemPane(Problem problem, Messages messages) {
        getStyleClass().add("problem");
        setId("problem");
        Locale locale = messages.locale();
        VBox text = new VBox(
                8,
                sentence(problem.what(locale), "what"),
                sentence(problem.why(locale), "why", "muted"),
                sentence(problem.todo(locale), "todo"));
        getChildren().addAll(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE), text);
    }

    private static Label sentence(String words, String id, String... styles) {
        Label label = new Label(words);
        label.setId("problem-" + id);
        label.getStyleClass().add(id);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
