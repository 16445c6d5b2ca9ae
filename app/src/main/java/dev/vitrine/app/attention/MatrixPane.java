package dev.vitrine.app.attention;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.HeatCell;
import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatLegend;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Who looked at what: the chosen layer and head as a heat map, with its choices, legend and what is pointed at. */
final class MatrixPane extends StackPane {

    private static final double ZOOM = 1.5;

    private final AttentionViewModel viewModel;
    private final SheetActions sheets;
    private final Messages messages;
    private final HeatMap map = new HeatMap();

    MatrixPane(AttentionViewModel viewModel, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.sheets = sheets;
        this.messages = messages;
        getStyleClass().add("matrix-pane");
        setMinWidth(0);
        map.setId("attention-map");
        map.dataProperty().bind(viewModel.heatProperty());
        map.scaleProperty().bind(viewModel.scaleProperty());
        map.setReading(this::reading);
        HeadsPane heads = new HeadsPane(viewModel, messages);
        StackPane pictures = new StackPane(map, heads);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        heads.visibleProperty().bind(viewModel.allHeadsProperty());
        map.visibleProperty().bind(heads.visibleProperty().not());
        VBox matrix = new VBox(choices(), pictures, below());
        matrix.getStyleClass().add("matrix");
        matrix.visibleProperty().bind(viewModel.heatProperty().isNotEqualTo(HeatData.EMPTY));
        Node none = none();
        none.visibleProperty().bind(matrix.visibleProperty().not());
        sheets.offer(matrix, this::sheet, this::fileName);
        getChildren().addAll(none, matrix);
    }

    /** Points at what the last position gave an event; at none if the event was not read. */
    void point(int event) {
        Explained shown = viewModel.explainedProperty().get();
        if (shown != null) {
            map.point(map.dataProperty().get().rows() - 1, shown.attentionIndexOf(event));
        }
    }

    private Node choices() {
        FlowPane choices = new FlowPane(
                new HeadChooser(viewModel, messages),
                new SegmentedChoice<>(
                        "attention-scale",
                        List.of(HeatScale.values()),
                        viewModel.scaleProperty(),
                        value -> messages.bind("attention.scale." + value.name().toLowerCase(Locale.ROOT))),
                looks());
        choices.getStyleClass().add("choices");
        return choices;
    }

    private Node looks() {
        ToggleButton heads = new ToggleButton(null, new FontIcon(Material2AL.GRID_ON));
        heads.setId("attention-all-heads");
        heads.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        heads.selectedProperty().bindBidirectional(viewModel.allHeadsProperty());
        heads.accessibleTextProperty().bind(messages.bind("attention.allHeads"));
        Hint.on(heads, () -> messages.get("attention.allHeads"));
        HBox zoom = new HBox(
                zoom("attention-zoom-in", Material2MZ.ZOOM_IN, "attention.zoomIn", () -> map.zoomBy(ZOOM)),
                zoom("attention-zoom-out", Material2MZ.ZOOM_OUT, "attention.zoomOut", () -> map.zoomBy(1 / ZOOM)),
                zoom("attention-zoom-fit", Material2AL.FULLSCREEN, "attention.zoomFit", map::fit));
        zoom.disableProperty().bind(viewModel.allHeadsProperty());
        return new HBox(heads, zoom, sheets.button("attention-save", this::sheet, this::fileName, this::drawing));
    }

    private Button zoom(String id, Ikon icon, String key, Runnable action) {
        return IconButtons.of(id, icon, key, messages, action);
    }

    private Node below() {
        HeatLegend legend = new HeatLegend();
        legend.explain(map);
        legend.setMinWidth(180);
        Label read = new Label();
        read.setId("attention-reading");
        read.setWrapText(true);
        read.setMinHeight(44);
        read.setAlignment(Pos.CENTER_LEFT);
        read.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> readingOrHint(map.pointedProperty().get()),
                        map.pointedProperty(),
                        viewModel.allHeadsProperty(),
                        messages.localeProperty()));
        HBox.setHgrow(read, Priority.ALWAYS);
        read.setMaxWidth(Double.MAX_VALUE);
        HBox below = new HBox(read, legend);
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("reading");
        return below;
    }

    private Node none() {
        return new EmptyState(
                Material2OutlinedAL.BLUR_OFF,
                messages.bind("attention.noAttention"),
                messages.bind("attention.noAttention.text"),
                List.of());
    }

    private String readingOrHint(@Nullable HeatCell cell) {
        if (viewModel.allHeadsProperty().get()) {
            return messages.get("attention.heads.hint");
        }
        return cell == null ? messages.get("attention.hint") : reading(cell);
    }

    private String reading(HeatCell cell) {
        HeatData data = map.dataProperty().get();
        String looking = data.rowTitles().get(cell.row());
        String seen = data.columnTitles().get(cell.column());
        return Float.isNaN(cell.value())
                ? messages.get("attention.reading.hidden", looking, cell.row() + 1, seen, cell.column() + 1)
                : messages.get("attention.reading", looking, cell.row() + 1, seen, cell.column() + 1, cell.value());
    }

    private String fileName() {
        return "attention-" + viewModel.shopperProperty().get() + ".csv";
    }

    private Drawing drawing() {
        Explained shown = Objects.requireNonNull(viewModel.explainedProperty().get());
        AttentionWeights attention = Objects.requireNonNull(shown.result().attention());
        PictureWords words = new PictureWords(messages);
        HeatScale scale = viewModel.scaleProperty().get();
        if (!viewModel.allHeadsProperty().get()) {
            AttentionSlice slice = viewModel.sliceProperty().get();
            return new MapDrawing(map.dataProperty().get(), scale, map.colours(), words.caption(shown, slice));
        }
        List<HeadMeasures> heads = shown.result().heads();
        return new HeadsDrawing(
                heads,
                HeadsDrawing.places(attention, heads, scale),
                attention.length(),
                map.colours(),
                new HeadWords(messages),
                words.caption(shown));
    }

    private Table sheet() {
        HeatData data = map.dataProperty().get();
        List<String> header = new ArrayList<>(Stream.of("queryPosition", "query", "keyPosition", "key", "weight")
                .map(column -> messages.get("attention.column." + column))
                .toList());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < data.columns(); column++) {
                float value = data.values()[row][column];
                if (!Float.isNaN(value)) {
                    rows.add(Table.row(
                            row + 1,
                            data.rowTitles().get(row),
                            column + 1,
                            data.columnTitles().get(column),
                            value));
                }
            }
        }
        return new Table(header, rows);
    }
}
