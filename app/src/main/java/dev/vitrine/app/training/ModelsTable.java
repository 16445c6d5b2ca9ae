package dev.vitrine.app.training;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Columns;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.models.ListedModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The models of the workspace, each below the one it goes on from and the newest tree first, and above them trainings that were interrupted. */
public final class ModelsTable extends VBox {

    private final TableView<ListedModel> table = new TableView<>();
    private final Messages messages;
    private final OriginWords origin;
    private Lineage lineage = new Lineage(List.of());

    public ModelsTable(TrainingViewModel training, ModelsViewModel viewModel, Messages messages) {
        super(8);
        this.messages = messages;
        this.origin = new OriginWords(messages);
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(messages.bind("training.models"));
        setUpTable(viewModel.modelsProperty());
        training.baselines()
                .addListener((ListChangeListener<Baseline>) change -> viewModel.lookFor(training.baselines()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                gap,
                fromOtherShop(training),
                new ModelActions(training, viewModel, table.getSelectionModel().selectedItemProperty(), messages));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        new InterruptedPane(training, viewModel, messages),
                        head,
                        new TuningPane(training, messages),
                        table,
                        legend(),
                        originLine());
    }

    /** How the chosen model came to be, where it was not trained from the beginning, and its note, for which the table has little room. */
    private Label originLine() {
        Label line = new WrappedLabel("muted");
        line.setId("model-origin");
        ObservableValue<@Nullable ListedModel> chosen =
                table.getSelectionModel().selectedItemProperty();
        line.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> chosen.getValue() == null
                                ? ""
                                : Stream.of(
                                                origin.of(chosen.getValue().card()),
                                                chosen.getValue().note())
                                        .filter(words -> !words.isEmpty())
                                        .collect(Collectors.joining("\n")),
                        chosen,
                        messages.localeProperty()));
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Button fromOtherShop(TrainingViewModel training) {
        Button button = new Button(null, new FontIcon(Material2OutlinedMZ.MOVE_TO_INBOX));
        button.setId("other-shop");
        button.getStyleClass().add(Styles.FLAT);
        button.textProperty().bind(messages.bind("training.otherShop"));
        Hint.on(button, () -> messages.get("training.otherShop.hint"));
        button.disableProperty().bind(training.phaseProperty().isNotEqualTo(TrainingViewModel.Phase.IDLE));
        button.setOnAction(event -> training.tuning().askForOtherShop());
        return button;
    }

    public TableView<ListedModel> table() {
        return table;
    }

    private void setUpTable(ObservableValue<List<ListedModel>> models) {
        table.setId("models");
        table.setMinHeight(188); // four models
        table.setPrefHeight(200);
        table.accessibleTextProperty().bind(messages.bind("training.models"));
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.textProperty().bind(messages.bind("training.noModels"));
        table.setPlaceholder(none);
        addColumns();
        models.subscribe(found -> {
            lineage = new Lineage(found);
            table.getItems().setAll(lineage.models());
        });
        messages.localeProperty().addListener(change -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    /** Words share what width the numbers leave. */
    private void addColumns() {
        Columns<ListedModel> columns = new Columns<>(messages.localeProperty());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns()
                .addAll(List.of(
                        Columns.growing(columns.text(
                                messages.bind("training.column.name"), 120, model -> lineage.title(model))),
                        Columns.fixed(columns.text(
                                messages.bind("training.column.live"),
                                55,
                                model -> model.live() ? messages.get("training.live") : "")),
                        Columns.fixed(columns.column(
                                messages.bind("training.column.kind"),
                                180,
                                model -> model.card().kind(),
                                kind -> messages.get("model." + kind.id()))),
                        metric(columns, "ndcg"),
                        metric(columns, "hr"),
                        Columns.growing(columns.text(messages.bind("training.column.note"), 70, ListedModel::note)),
                        created(columns),
                        Columns.growing(columns.text(
                                messages.bind("training.column.parent"), 90, model -> origin.shortly(model.card()))),
                        number(columns, "disk", 60, "%,.1f", model -> ListedModel.megabytes(model.bytes())),
                        number(columns, "epochs", 75, "%d", ModelsTable::epochs),
                        number(
                                columns,
                                "seconds",
                                85,
                                "%,.1f",
                                model -> model.card().seconds())));
    }

    private static @Nullable Integer epochs(ListedModel model) {
        int epochs = model.card().epochs();
        return epochs == 0 ? null : epochs;
    }

    private TableColumn<ListedModel, Double> metric(Columns<ListedModel> columns, String metric) {
        TableColumn<ListedModel, Double> column = number(
                columns, metric, 95, "%.4f", model -> model.card().validation().get(metric + "@10"));
        column.setCellFactory(owner -> new MetricCell());
        return column;
    }

    /** Marks numbers that are not like the others. */
    private final class MetricCell extends TableCell<ListedModel, Double> {

        @Override
        protected void updateItem(@Nullable Double value, boolean empty) {
            super.updateItem(value, empty);
            ListedModel model = getTableRow() == null ? null : getTableRow().getItem();
            setText(
                    empty || value == null
                            ? ""
                            : (model != null && model.card().isValidatedBySome() ? "* " : "")
                                    + String.format(messages.locale(), "%.4f", value));
        }
    }

    /** What the mark means, where there is one. */
    private Label legend() {
        Label line = new WrappedLabel("caption");
        line.setId("models-legend");
        line.textProperty().bind(messages.bind("training.some"));
        line.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> table.getItems().stream()
                                .anyMatch(model -> model.card().isValidatedBySome()),
                        table.getItems()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private <N extends Number> TableColumn<ListedModel, N> number(
            Columns<ListedModel> columns,
            String name,
            double width,
            String format,
            Function<ListedModel, @Nullable N> value) {
        return Columns.fixed(columns.number(messages.bind("training.column." + name), width, format, value));
    }

    private TableColumn<ListedModel, Instant> created(Columns<ListedModel> columns) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault());
        return Columns.fixed(columns.column(
                messages.bind("training.column.created"),
                160,
                model -> Instant.ofEpochMilli(model.card().created()),
                at -> time.withLocale(messages.locale()).format(at)));
    }
}
