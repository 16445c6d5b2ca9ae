package dev.vitrine.app.attention;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.attention.AttentionViewModel.Status;
import dev.vitrine.app.control.ControlStyle;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Attention: the history with what was looked at and what it did, beside who looked at what in a layer and head. */
public final class AttentionView extends StackPane {

    private final AttentionViewModel viewModel;
    private final Messages messages;

    public AttentionView(AttentionViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("attention");
        getStyleClass().add("attention");
        ControlStyle.addTo(this);
        getStylesheets()
                .add(Objects.requireNonNull(AttentionView.class.getResource("attention.css"))
                        .toExternalForm());
        getChildren()
                .addAll(
                        shownWhen(Status.READY, explanation(pictures, sheets)),
                        shownWhen(Status.NO_MODELS, noModels()),
                        shownWhen(Status.NO_SHOPPER, noShopper()),
                        shownWhen(Status.FAILED, failed()));
    }

    private Node shownWhen(Status status, Node node) {
        node.visibleProperty().bind(viewModel.statusProperty().isEqualTo(status));
        return node;
    }

    private Node explanation(PictureCache pictures, SheetActions sheets) {
        MatrixPane matrix = new MatrixPane(viewModel, sheets, messages);
        HBox.setHgrow(matrix, Priority.ALWAYS);
        HBox below = new HBox(new EffectsPane(viewModel, pictures, sheets, messages, matrix::point), matrix);
        below.getStyleClass().add("below");
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox all = new VBox(new QuestionBar(viewModel, pictures, messages), busy(), below);
        all.getStyleClass().add("ready");
        return all;
    }

    private Node busy() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.getStyleClass().add(Styles.SMALL);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(viewModel.busyProperty());
        return bar;
    }

    private Node noModels() {
        return new EmptyState(
                Material2OutlinedMZ.MODEL_TRAINING,
                messages.bind("attention.noModels"),
                messages.bind("attention.noModels.text"),
                List.of(button("attention-train", "attention.train", viewModel::train)));
    }

    private Node noShopper() {
        return new EmptyState(
                Material2OutlinedMZ.PERSON_SEARCH,
                messages.bind("attention.noShopper"),
                messages.bind("attention.noShopper.text"),
                List.of(button("attention-explore", "attention.explore", viewModel::explore)));
    }

    private Node failed() {
        return new EmptyState(
                Material2OutlinedAL.ERROR_OUTLINE,
                problem(Problem::what),
                problem((problem, locale) -> problem.why(locale) + "\n" + problem.todo(locale)),
                List.of(button("attention-other", "attention.explore", viewModel::explore)));
    }

    private ObservableValue<String> problem(BiFunction<Problem, Locale, String> words) {
        return Bindings.createStringBinding(
                () -> {
                    Problem problem = viewModel.problemProperty().get();
                    return problem == null ? "" : words.apply(problem, messages.locale());
                },
                viewModel.problemProperty(),
                messages.localeProperty());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
