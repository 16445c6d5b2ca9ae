package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.Reveal;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The Train screen: how much time there is and for what, the run as it goes, what it came to, and the models there are. */
public final class TrainingView extends StackPane {

    private final TrainingViewModel viewModel;
    private final Messages messages;

    /**
     * @param cleaning what of the data counts
     * @param models the table of models
     * @param toData leads to the Data screen, where there is nothing to train on
     * @param toLists leads to the lists of the new model
     */
    public TrainingView(
            TrainingViewModel viewModel,
            CleaningLine cleaning,
            ModelsTable models,
            Messages messages,
            Runnable toData,
            Runnable toLists) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("training-screen");
        RunPane run = new RunPane(viewModel, messages);
        ResultPane result = new ResultPane(viewModel, messages, toLists, () -> Reveal.atTop(models));
        show(run, result);
        VBox content = new VBox(
                title(),
                new BudgetCards(viewModel, messages),
                new KindChoice(viewModel, messages),
                cleaning,
                startRow(),
                details(),
                result,
                run,
                models);
        content.getStyleClass().addAll("screen", "training");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox.setVgrow(models, Priority.ALWAYS);
        EmptyState empty = empty(toData);
        empty.visibleProperty().bind(viewModel.nothingToTrainOn());
        scroll.visibleProperty().bind(empty.visibleProperty().not());
        getChildren().addAll(scroll, empty);
    }

    /** A run and its result are scrolled to, wherever on the screen it was begun; nobody who looks elsewhere by then is taken away. */
    private void show(RunPane run, ResultPane result) {
        viewModel.phaseProperty().addListener((property, before, now) -> {
            if (before == Phase.IDLE) {
                Reveal.ifHidden(run);
            }
        });
        viewModel.outcomeProperty().addListener((property, before, now) -> {
            if (now != null && Reveal.isInView(run)) {
                Reveal.ifHidden(result);
            }
        });
    }

    private VBox title() {
        return new VBox(words("training.question", "screen-title"), words("training.subtitle", "muted"));
    }

    private HBox startRow() {
        Button start = new Button();
        start.setId("start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setGraphic(new FontIcon(Material2OutlinedMZ.PLAY_ARROW));
        start.textProperty().bind(messages.bind("training.start"));
        start.disableProperty().bind(viewModel.startable().not());
        start.setOnAction(event -> viewModel.start());
        CheckBox baselines = new CheckBox();
        baselines.setId("with-baselines");
        baselines.textProperty().bind(messages.bind("training.withBaselines"));
        baselines.disableProperty().bind(viewModel.phaseProperty().isNotEqualTo(Phase.IDLE));
        baselines.selectedProperty().bindBidirectional(viewModel.withBaselinesProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(16, baselines, gap, start);
        row.getStyleClass().add("start-row");
        return row;
    }

    private DetailsPane details() {
        return new DetailsPane(viewModel.settings(), messages);
    }

    private EmptyState empty(Runnable toData) {
        Button button = new Button();
        button.setId("to-data");
        button.getStyleClass().add(Styles.ACCENT);
        button.textProperty().bind(messages.bind("training.toData"));
        button.setOnAction(event -> toData.run());
        return new EmptyState(
                Material2OutlinedAL.INSIGHTS,
                messages.bind("training.empty.title"),
                messages.bind("training.empty.text"),
                List.of(button));
    }

    private Label words(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(messages.bind(key));
        return label;
    }
}
