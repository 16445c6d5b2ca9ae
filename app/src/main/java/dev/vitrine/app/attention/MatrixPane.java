package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatCell;
import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatLegend;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Who looked at what: the chosen layer and head as a heat map, with its choices, legend and what is pointed at. */
final class MatrixPane extends PicturePane {

    private static final double ZOOM = 1.5;

    private final AttentionViewModel viewModel;
    private final Messages messages;
    private final HeatMap map;

    MatrixPane(AttentionViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        super(viewModel, sheets, messages);
        this.viewModel = viewModel;
        this.messages = messages;
        map = new HeatMap(pictures);
        map.setId("attention-map");
        map.dataProperty().bind(viewModel.look().heatProperty().when(visibleProperty()));
        map.scaleProperty().bind(viewModel.look().scaleProperty());
        map.setReading(this::reading);
        HeatLegend legend = new HeatLegend();
        legend.explain(map.scaleProperty(), map.dataProperty().map(HeatData::values));
        build(
                map,
                reading(
                        "attention-reading",
                        Bindings.createStringBinding(
                                () -> readingOrHint(map.pointedProperty().get()),
                                map.pointedProperty(),
                                messages.localeProperty()),
                        legend),
                new HeadChooser("attention", viewModel, messages),
                scaleChoice("attention-scale"),
                looks());
    }

    @Override
    void point(int index) {
        map.point(map.dataProperty().get().rows() - 1, index);
    }

    private HBox looks() {
        return new HBox(
                zoom("attention-zoom-in", Material2MZ.ZOOM_IN, "attention.zoomIn", () -> map.zoomBy(ZOOM)),
                zoom("attention-zoom-out", Material2MZ.ZOOM_OUT, "attention.zoomOut", () -> map.zoomBy(1 / ZOOM)),
                zoom("attention-zoom-fit", Material2AL.FULLSCREEN, "attention.zoomFit", map::fit),
                saveButton("attention-save"));
    }

    private Button zoom(String id, Ikon icon, String key, Runnable action) {
        return IconButtons.of(id, icon, key, messages, action);
    }

    private String readingOrHint(@Nullable HeatCell cell) {
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

    @Override
    String name() {
        return "attention";
    }

    @Override
    Drawing drawing() {
        return new MapDrawing(
                map.dataProperty().get(),
                viewModel.look().scaleProperty().get(),
                map.colours(),
                new PictureWords(messages)
                        .caption(shown(), viewModel.look().sliceProperty().get()));
    }

    @Override
    Table sheet() {
        return new WeightSheet(messages).of(map.dataProperty().get());
    }
}
