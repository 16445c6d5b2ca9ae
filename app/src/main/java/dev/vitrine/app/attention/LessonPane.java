package dev.vitrine.app.attention;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.attention.LessonViewModel.Subject;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Teaches how attention is worked out: each number is a button that shows the formula it comes from. */
final class LessonPane extends PicturePane {

    private final LessonViewModel viewModel;
    private final Messages messages;
    private final VBox steps = new VBox();
    private final Label formula = new Label();
    private final ComboBox<Integer> query = new ComboBox<>();
    private ToggleGroup numbers = new ToggleGroup();
    private boolean showing;

    LessonPane(AttentionViewModel attention, SheetActions sheets, Messages messages) {
        super(attention, sheets, messages);
        this.viewModel = attention.lesson();
        this.messages = messages;
        steps.getStyleClass().add("lesson");
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setId("lesson-scroll");
        scroll.setFitToWidth(true);
        formula.setId("lesson-formula");
        formula.setWrapText(true);
        formula.setMinHeight(60);
        formula.setAlignment(Pos.CENTER_LEFT);
        formula.getStyleClass().add("formula");
        formula.setMaxWidth(Double.MAX_VALUE);
        HeadChooser chooser = new HeadChooser("lesson", attention, messages);
        chooser.visibleProperty().bind(viewModel.subjectProperty().isEqualTo(Subject.SHOPPER));
        chooser.managedProperty().bind(chooser.visibleProperty());
        build(
                scroll,
                formula,
                new SegmentedChoice<>(
                        "lesson",
                        List.of(Subject.values()),
                        viewModel.subjectProperty(),
                        value -> messages.bind("lesson.of." + value.name().toLowerCase(Locale.ROOT))),
                chooser,
                queryChoice(),
                saveButton("lesson-save"));
        viewModel.lessonProperty().subscribe(this::show);
    }

    private Node queryChoice() {
        query.setId("lesson-query");
        query.accessibleTextProperty().bind(messages.bind("lesson.query"));
        query.setConverter(new EventNames());
        query.setPrefWidth(240);
        query.setOnAction(event -> {
            if (!showing && query.getValue() != null) {
                viewModel.queryProperty().set(query.getValue());
            }
        });
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty().bind(messages.bind("lesson.query"));
        HBox row = new HBox(8, label, query);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(viewModel.subjectProperty().isEqualTo(Subject.SHOPPER));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private final class EventNames extends javafx.util.StringConverter<Integer> {

        @Override
        public String toString(@Nullable Integer index) {
            List<String> titles = viewModel.titles();
            return index == null || index >= titles.size()
                    ? ""
                    : messages.get("attention.ribbons.item", titles.get(index), index + 1);
        }

        @Override
        public @Nullable Integer fromString(String text) {
            return null;
        }
    }

    private void show(Lesson lesson) {
        numbers = new ToggleGroup();
        formula.setText(messages.get("lesson.hint"));
        steps.getChildren().clear();
        for (int step = 0; step < lesson.steps().size(); step++) {
            steps.getChildren().add(step(step, lesson.steps().get(step)));
        }
        showQueries();
    }

    private void showQueries() {
        showing = true;
        List<Integer> events = new ArrayList<>();
        for (int index = 0; index < viewModel.titles().size(); index++) {
            events.add(index);
        }
        query.getItems().setAll(events);
        if (viewModel.queryProperty().get() < events.size()) {
            query.setValue(viewModel.queryProperty().get());
        }
        showing = false;
    }

    private Node step(int number, Lesson.Step step) {
        Label title = new Label(step.title());
        title.getStyleClass().add("section-title");
        Label text = WrappedLabel.of(step.text());
        FlowPane grids = new FlowPane();
        grids.getStyleClass().add("grids");
        for (int grid = 0; grid < step.grids().size(); grid++) {
            grids.getChildren()
                    .add(grid("lesson-" + number + "-" + grid, step.grids().get(grid)));
        }
        VBox box = new VBox(title, text, grids);
        box.getStyleClass().add("step");
        return box;
    }

    private Node grid(String id, Lesson.Grid grid) {
        GridPane pane = new GridPane();
        pane.getStyleClass().add("lesson-grid");
        Label name = new Label(grid.name());
        name.getStyleClass().add("matrix-name");
        pane.add(name, 0, 0);
        for (int column = 0; column < grid.columns().size() && grid.columns().size() > 1; column++) {
            Label heading = muted(grid.columns().get(column));
            heading.setAlignment(Pos.CENTER_RIGHT);
            heading.setMaxWidth(Double.MAX_VALUE);
            pane.add(heading, column + 1, 0);
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            pane.add(muted(grid.rows().get(row)), 0, row + 1);
            for (int column = 0; column < grid.columns().size(); column++) {
                pane.add(number(id, grid, row, column), column + 1, row + 1);
            }
        }
        return pane;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMaxWidth(220);
        return label;
    }

    private Node number(String id, Lesson.Grid grid, int row, int column) {
        ToggleButton button = new ToggleButton(LessonNumbers.number(grid.values()[row][column]));
        button.setId(id + "-" + row + "-" + column);
        button.setToggleGroup(numbers);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "lesson-number");
        button.setAccessibleText(grid.name() + ", " + grid.rows().get(row) + ": " + button.getText());
        button.setOnAction(event ->
                formula.setText(button.isSelected() ? grid.formula().of(row, column) : messages.get("lesson.hint")));
        return button;
    }

    @Override
    String name() {
        return "attention-steps";
    }

    @Override
    Drawing drawing() {
        return new LessonDrawing(viewModel.lessonProperty().get(), messages.get("attention.view.lesson"));
    }

    @Override
    Table sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Lesson.Step step : viewModel.lessonProperty().get().steps()) {
            for (Lesson.Grid grid : step.grids()) {
                for (int row = 0; row < grid.rows().size(); row++) {
                    for (int column = 0; column < grid.columns().size(); column++) {
                        rows.add(Table.row(
                                step.title(),
                                grid.name(),
                                grid.rows().get(row),
                                grid.columns().get(column),
                                grid.values()[row][column],
                                grid.formula().of(row, column)));
                    }
                }
            }
        }
        return new Table(
                Stream.of("step", "matrix", "row", "column", "value", "formula")
                        .map(column -> messages.get("lesson.column." + column))
                        .toList(),
                rows);
    }
}
