package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Trainings that were interrupted, each with how far it came, to go on with or to give up; nothing where there is none. */
final class InterruptedPane extends VBox {

    private final TrainingViewModel training;
    private final ModelsViewModel models;
    private final Messages messages;

    InterruptedPane(TrainingViewModel training, ModelsViewModel models, Messages messages) {
        super(8);
        this.training = training;
        this.models = models;
        this.messages = messages;
        setId("interrupted");
        managedProperty().bind(visibleProperty());
        InvalidationListener show = change -> show();
        models.interruptedProperty().addListener(show);
        messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        getChildren()
                .setAll(models.interruptedProperty().get().stream()
                        .map(this::row)
                        .toList());
        setVisible(!getChildren().isEmpty());
    }

    private HBox row(InterruptedRun run) {
        Label words = new Label(words(run));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button goOn = button("goOn", run, Material2OutlinedMZ.PLAY_ARROW, () -> training.goOn(run));
        goOn.disableProperty().bind(training.phaseProperty().isNotEqualTo(Phase.IDLE));
        Button discard = button("discard", run, Material2OutlinedAL.DELETE, () -> models.discard(run));
        discard.getStyleClass().add(Styles.FLAT);
        HBox row = new HBox(16, new FontIcon(Material2OutlinedMZ.PAUSE), words, goOn, discard);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("result", "interrupted-run");
        return row;
    }

    private String words(InterruptedRun run) {
        String begun = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .withLocale(messages.locale())
                .format(Instant.ofEpochMilli(run.card().started()));
        double best = run.best().map(EpochReport::validationNdcg).orElse(Double.NaN);
        return Double.isFinite(best)
                ? messages.get(
                        "training.interrupted.best",
                        run.name(),
                        begun,
                        run.epochs().size(),
                        best)
                : messages.get(
                        "training.interrupted", run.name(), begun, run.epochs().size());
    }

    private Button button(String name, InterruptedRun run, Ikon icon, Runnable action) {
        Button button = new Button(messages.get("training." + name), new FontIcon(icon));
        button.setId(name + "-" + run.name());
        button.setMinWidth(USE_PREF_SIZE);
        Hint.on(button, () -> messages.get("training." + name + ".hint"));
        button.setOnAction(event -> action.run());
        return button;
    }
}
