package dev.vitrine.app.training;

import dev.vitrine.app.control.Columns;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.models.ModelCard;
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

    private final TableView<ModelCard> table = new TableView<>();
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

    public TableView<ModelCard> table() {
        return table;
    }

    private void setUpTable(ObservableValue<List<ModelCard>> models) {
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
        Columns<ModelCard> columns = new Columns<>(messages.localeProperty());
        table.getColumns().add(columns.text(messages.bind("training.column.name"), 220, ModelCard::name));
        table.getColumns()
                .add(columns.column(
                        messages.bind("training.column.kind"),
                        200,
                        ModelCard::kind,
                        kind -> messages.get("model." + kind.id())));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.ndcg"),
                        160,
                        "%.4f",
                        model -> model.validation().get("ndcg@10")));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.hr"),
                        160,
                        "%.4f",
                        model -> model.validation().get("hr@10")));
        table.getColumns()
                .add(columns.number(
                        messages.bind("training.column.epochs"),
                        90,
                        "%d",
                        model -> model.epochs() == 0 ? null : model.epochs()));
        table.getColumns()
                .add(columns.number(messages.bind("training.column.seconds"), 110, "%,.1f", ModelCard::seconds));
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault());
        table.getColumns()
                .add(columns.column(
                        messages.bind("training.column.created"),
                        180,
                        model -> Instant.ofEpochMilli(model.created()),
                        at -> time.withLocale(messages.locale()).format(at)));
    }
}
