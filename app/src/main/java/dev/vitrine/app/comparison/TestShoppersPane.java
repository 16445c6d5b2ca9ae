package dev.vitrine.app.comparison;

import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ComparePersonas;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The personas with what the newest model changed for each; choosing one shows both lists. */
final class TestShoppersPane extends VBox {

    private static final double WIDTH = 304;
    private static final int TOLD = 3;

    private final TestShoppersViewModel viewModel;
    private final Messages messages;
    private final Label summary = new WrappedLabel();
    private final ListView<ComparePersonas.Change> list = new ListView<>();

    TestShoppersPane(TestShoppersViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("test-shoppers");
        getStyleClass().add("disagreement");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        visibleProperty().bind(viewModel.openProperty());
        managedProperty().bind(viewModel.openProperty());
        summary.setId("test-shoppers-summary");
        ProgressBar busy = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        busy.setMaxWidth(Double.MAX_VALUE);
        busy.visibleProperty().bind(viewModel.busyProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        setUpList();
        getChildren().addAll(titleRow(), busy, summary, list);
        viewModel.answerProperty().addListener(property -> show());
        messages.localeProperty().subscribe(locale -> {
            show();
            list.refresh();
        });
    }

    private Node titleRow() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind("comparison.testShoppers"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(
                title,
                space,
                IconButtons.of(
                        "test-shoppers-close",
                        Material2AL.CLOSE,
                        "comparison.close",
                        messages,
                        () -> viewModel.openProperty().set(false)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void setUpList() {
        list.setId("test-shoppers-list");
        list.setCellFactory(view -> new PersonaCell());
        list.accessibleTextProperty().bind(messages.bind("comparison.testShoppers"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> {
            if (chosen != null) {
                viewModel.show(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void show() {
        TestShoppersViewModel.Answer answer = viewModel.answerProperty().get();
        ComparePersonas.Result result = answer == null ? null : answer.result();
        Problem problem = answer == null ? null : answer.problem();
        List<ComparePersonas.Change> changes = result == null ? List.of() : result.personas();
        if (!list.getItems().equals(changes)) {
            list.getItems().setAll(changes);
        }
        summary.setText(
                problem != null
                        ? problem.what(messages.locale()) + " " + problem.todo(messages.locale())
                        : result == null ? "" : words(result));
    }

    private String words(ComparePersonas.Result result) {
        String text = result.since() == null
                ? messages.get("comparison.testShoppers.first", result.model())
                : messages.get("comparison.testShoppers.since", result.since(), result.model(), result.top());
        return result.otherData() ? text + " " + messages.get("comparison.disagreement.otherData") : text;
    }

    /** One persona: its name and how much changed, then what came and went. */
    private final class PersonaCell extends ListCell<ComparePersonas.Change> {

        private final Label name = new Label();
        private final Label difference = new Label();
        private final Label details = new Label();
        private final VBox all;

        PersonaCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            name.getStyleClass().add("persona-name");
            details.getStyleClass().add("caption");
            details.setWrapText(true);
            details.setMaxWidth(WIDTH - 48);
            all = new VBox(new HBox(name, space, difference), details);
        }

        @Override
        protected void updateItem(ComparePersonas.@Nullable Change change, boolean empty) {
            super.updateItem(change, empty);
            setGraphic(change == null || empty ? null : all);
            if (change != null && !empty) {
                Double changed = change.difference();
                name.setText(change.persona());
                difference.setText(changed == null ? "" : messages.get("comparison.disagreement.difference", changed));
                details.setText(details(change));
            }
        }

        private String details(ComparePersonas.Change change) {
            Problem problem = change.problem();
            StringJoiner lines = new StringJoiner("\n");
            if (problem != null) {
                lines.add(problem.what(messages.locale()));
            } else if (change.difference() != null && change.entered().isEmpty()) {
                lines.add(messages.get(
                        change.difference() == 0 ? "comparison.testShoppers.same" : "comparison.testShoppers.order"));
            } else if (change.difference() != null) {
                lines.add(messages.get(
                        "comparison.testShoppers.in", change.entered().size(), titles(change.entered())));
                lines.add(messages.get(
                        "comparison.testShoppers.out", change.left().size(), titles(change.left())));
            }
            if (!change.missing().isEmpty()) {
                lines.add(messages.get(
                        "comparison.missing", change.missing().size(), String.join(", ", change.missing())));
            }
            return lines.toString();
        }

        private String titles(List<ItemCard> items) {
            StringJoiner joined = new StringJoiner(messages.get("comparison.and"));
            items.stream().limit(TOLD).forEach(item -> joined.add(item.title(messages.locale())));
            return items.size() > TOLD ? joined + "…" : joined.toString();
        }
    }
}
