package dev.vitrine.app.comparison;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.JobRow;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.operations.SimulateItem;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** Whom a product would reach as if nobody had had it; choosing a shopper shows their lists. */
final class SimulatorPane extends VBox {

    private static final double WIDTH = 296;

    private final SimulatorViewModel viewModel;
    private final Messages messages;
    private final Label summary = new WrappedLabel();
    private final Label outcome = new WrappedLabel();
    private final ListView<SimulateItem.Place> list = new ListView<>();

    SimulatorPane(SimulatorViewModel viewModel, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        setId("simulator");
        getStyleClass().addAll("item-drawer", "disagreement");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        visibleProperty().bind(viewModel.openProperty());
        managedProperty().bind(viewModel.openProperty());
        Label intro = new WrappedLabel();
        intro.textProperty().bind(messages.bind("comparison.simulator.intro"));
        summary.setId("simulator-summary");
        outcome.setId("simulator-outcome");
        setUpList();
        getChildren().addAll(titleRow(), intro);
        addField("item", viewModel.itemProperty());
        addField("title", viewModel.titleProperty());
        addField("category", viewModel.categoryProperty());
        addField("brand", viewModel.brandProperty());
        addField("price", viewModel.priceProperty());
        getChildren().addAll(start(), running(), summary, outcome, list);
        sheets.offer(list, this::sheet, () -> "simulation.csv");
        viewModel.resultProperty().addListener(property -> showResult());
        messages.localeProperty().subscribe(locale -> {
            showResult();
            list.refresh();
        });
    }

    private Node titleRow() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind("comparison.simulator"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = IconButtons.of(
                "simulator-close",
                Material2AL.CLOSE,
                "comparison.close",
                messages,
                () -> viewModel.openProperty().set(false));
        return new HBox(title, space, close);
    }

    /** An id takes the place of a description. */
    private void addField(String name, StringProperty value) {
        TextField field = new TextField();
        field.setId("simulator-" + name);
        field.promptTextProperty().bind(messages.bind("comparison.simulator." + name));
        field.accessibleTextProperty().bind(messages.bind("comparison.simulator." + name));
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> viewModel.start());
        if (!name.equals("item")) {
            field.disableProperty().bind(viewModel.itemProperty().isNotEmpty());
        }
        getChildren().add(field);
    }

    private Node start() {
        Button start = new Button();
        start.setId("simulator-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setMaxWidth(Double.MAX_VALUE);
        start.textProperty().bind(messages.bind("comparison.simulator.start"));
        start.disableProperty().bind(viewModel.canStart().not());
        start.setOnAction(event -> viewModel.start());
        return start;
    }

    private Node running() {
        HBox row = new JobRow(
                "simulator-cancel", viewModel.jobProperty(), messages.bind("dialog.cancel"), viewModel::cancel);
        row.getStyleClass().add("running");
        return row;
    }

    private void setUpList() {
        list.setId("simulator-list");
        list.setCellFactory(view -> new PlaceCell());
        list.accessibleTextProperty().bind(messages.bind("comparison.simulator"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, chosen) -> {
            if (chosen != null) {
                viewModel.show(chosen);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                viewModel.openProperty().set(false);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private void showResult() {
        SimulateItem.Result result = viewModel.resultProperty().get();
        SimulateItem.Outcome turnedOut = result == null ? null : result.outcome();
        show(summary, result != null);
        show(outcome, turnedOut != null);
        show(list, result != null);
        if (result == null) {
            return;
        }
        String words = messages.get(
                "comparison.simulator.summary",
                result.reached(),
                result.shoppers(),
                SimulatorViewModel.TOP,
                result.candidates());
        summary.setText(result.texts() ? words : words + " " + messages.get("comparison.simulator.noTexts"));
        if (turnedOut != null) {
            outcome.setText(messages.get(
                    "comparison.simulator.outcome",
                    turnedOut.shoppers(),
                    turnedOut.reached(),
                    turnedOut.medianRank(),
                    turnedOut.byChance()));
        }
        if (!list.getItems().equals(result.places())) {
            list.getItems().setAll(result.places());
        }
    }

    private Table sheet() {
        return viewModel.table(Stream.of("shopper", "rank", "had")
                .map(column -> messages.get("comparison.column." + column))
                .toList());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private final class PlaceCell extends ListCell<SimulateItem.Place> {

        PlaceCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SimulateItem.@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(
                    place == null || empty
                            ? null
                            : messages.get(
                                    place.had() ? "comparison.simulator.placeHad" : "comparison.simulator.place",
                                    place.rank(),
                                    place.shopper()));
        }
    }
}
