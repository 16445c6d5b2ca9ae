package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.comparison.ComparisonViewModel.Status;
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
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Compare: lists of several models for one shopper, side by side. */
public final class ComparisonView extends StackPane {

    private final ComparisonViewModel viewModel;
    private final Messages messages;

    public ComparisonView(
            ComparisonViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("comparison");
        getStyleClass().add("comparison");
        ControlStyle.addTo(this);
        getStylesheets()
                .add(Objects.requireNonNull(ComparisonView.class.getResource("comparison.css"))
                        .toExternalForm());
        getChildren()
                .addAll(
                        shownWhen(Status.READY, lists(pictures, sheets)),
                        shownWhen(Status.NO_MODELS, noModels()),
                        shownWhen(Status.NO_SHOPPER, noShopper()),
                        shownWhen(Status.FAILED, failed()));
    }

    private Node shownWhen(Status status, Node node) {
        node.visibleProperty().bind(viewModel.statusProperty().isEqualTo(status));
        return node;
    }

    private Node lists(PictureCache pictures, SheetActions sheets) {
        ScrollPane scroll = new ScrollPane(new TileGrid(viewModel, pictures, messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("lists-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox middle = new VBox(new ColumnHeaders(viewModel, messages), scroll);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox below = new HBox(middle, new ItemDrawer(viewModel, pictures, messages));
        below.getStyleClass().add("below");
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox all = new VBox(new ComparisonHeader(viewModel, pictures, messages), busy(), below);
        all.getStyleClass().add("ready");
        all.setMinWidth(0);
        sheets.offer(
                all,
                () -> ComparisonSheet.of(viewModel.comparisonProperty().get(), messages),
                () -> "lists-" + viewModel.shopperProperty().get() + ".csv");
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
                messages.bind("comparison.noModels"),
                messages.bind("comparison.noModels.text"),
                List.of(button("comparison-train", "comparison.train", viewModel::train)));
    }

    private Node noShopper() {
        return new EmptyState(
                Material2OutlinedMZ.PERSON_SEARCH,
                messages.bind("comparison.noShopper"),
                messages.bind("comparison.noShopper.text"),
                List.of(button("comparison-explore", "comparison.explore", viewModel::explore)));
    }

    private Node failed() {
        return new EmptyState(
                Material2OutlinedAL.ERROR_OUTLINE,
                problem(Problem::what),
                problem((problem, locale) -> problem.why(locale) + "\n" + problem.todo(locale)),
                List.of(button("comparison-other", "comparison.explore", viewModel::explore)));
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
