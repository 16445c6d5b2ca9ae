package dev.vitrine.app.training;

import dev.vitrine.app.control.Columns;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.models.ListedModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The models of the workspace, newest first, and above them trainings that were interrupted. */
public final class ModelsTable extends VBox {

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private final TableView<ListedModel> table = new TableView<>();
    private final Messages messages;

    public ModelsTable(TrainingViewModel training, ModelsViewModel viewModel, Messages messages) {
        super(8);
        this.messages = messages;
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind("training.models"));
        setUpTable(viewModel.modelsProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                gap,
                new ModelActions(training, viewModel, table.getSelectionModel().selectedItemProperty(), messages));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new InterruptedPane(training, viewModel, messages), head, table);
    }

    public TableView<ListedModel> table() {
        return table;
    }

    private void setUpTable(ObservableValue<List<ListedModel>> models) {
        table.setId("models");
        table.setMinHeight(160);
        table.setPrefHeight(200);
        table.accessibleTextProperty().bind(messages.bind("training.models"));
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.textProperty().bind(messages.bind("training.noModels"));
        table.setPlaceholder(none);
        addColumns();
        models.subscribe(found -> table.getItems().setAll(found));
        messages.localeProperty().addListener(change -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void addColumns() {
        Columns<ListedModel> columns = new Columns<>(messages.localeProperty());
        table.getColumns().add(columns.text(messages.bind("training.column.name"), 220, ListedModel::name));
        table.getColumns()
                .add(columns.text(
                        messages.bind("training.column.live"),
                        60,
                        model -> model.live() ? messages.get("training.live") : ""));
        table.getColumns()
                .add(columns.column(
                        messages.bind("training.column.kind"),
                        200,
                        model -> model.card().kind(),
                        kind -> messages.get("model." + kind.id())));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.ndcg"),
                        160,
                        "%.4f",
                        model -> model.card().validation().get("ndcg@10")));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.hr"),
                        160,
                        "%.4f",
                        model -> model.card().validation().get("hr@10")));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.epochs"),
                        90,
                        "%d",
                        model ->
                                model.card().epochs() == 0 ? null : model.card().epochs()));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.seconds"),
                        110,
                        "%,.1f",
                        model -> model.card().seconds()));
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault());
        table.getColumns()
                .add(columns.column(
                        messages.bind("training.column.created"),
                        180,
                        model -> Instant.ofEpochMilli(model.card().created()),
                        at -> time.withLocale(messages.locale()).format(at)));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.disk"),
                        90,
                        "%,.1f",
                        model -> model.bytes() / BYTES_PER_MEGABYTE));
        table.getColumns()
                .add(columns.text(
                        messages.bind("training.column.parent"),
                        140,
                        model -> model.card().parent()));
        table.getColumns().add(columns.text(messages.bind("training.column.note"), 220, ListedModel::note));
    }
}
