package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatLegend;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.RibbonChoice;
import dev.vitrine.app.control.RibbonEnd;
import dev.vitrine.app.control.RibbonMap;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Who looked at what as ribbons, with a threshold, and several items looked at together. */
final class RibbonsPane extends PicturePane {

    private static final double ZOOM = 1.5;

    private final AttentionViewModel viewModel;
    private final Messages messages;
    private final RibbonMap ribbons;
    private final RibbonWords words;

    RibbonsPane(AttentionViewModel viewModel, PictureCache pictures, SheetActions sheets, Messages messages) {
        super(viewModel, sheets, messages);
        this.viewModel = viewModel;
        this.messages = messages;
        this.words = new RibbonWords(messages);
        ribbons = new RibbonMap(pictures);
        ribbons.setId("attention-ribbons");
        ribbons.dataProperty().bind(viewModel.look().heatProperty().when(visibleProperty()));
        ribbons.scaleProperty().bind(viewModel.look().scaleProperty());
        ribbons.thresholdProperty().bind(viewModel.look().thresholdProperty());
        ribbons.setReading(end -> words.of(data(), ribbons.choiceProperty().get(), end));
        HeatLegend legend = new HeatLegend();
        legend.explain(ribbons.scaleProperty(), ribbons.dataProperty().map(HeatData::values));
        build(
                ribbons,
                reading(
                        "ribbons-reading",
                        Bindings.createStringBinding(
                                () -> words.below(
                                        data(),
                                        ribbons.choiceProperty().get(),
                                        ribbons.pointedProperty().get()),
                                ribbons.dataProperty(),
                                ribbons.choiceProperty(),
                                ribbons.pointedProperty(),
                                messages.localeProperty()),
                        legend),
                new HeadChooser("ribbons", viewModel, messages),
                scaleChoice("ribbons-scale"),
                threshold(),
                looks());
    }

    @Override
    void point(int index) {
        ribbons.point(RibbonEnd.Side.SEEN, index);
    }

    private HeatData data() {
        return ribbons.dataProperty().get();
    }

    private Node threshold() {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("ribbons-threshold");
        slider.setBlockIncrement(0.05);
        slider.setPrefWidth(110);
        slider.valueProperty().bindBidirectional(viewModel.look().thresholdProperty());
        slider.accessibleTextProperty().bind(messages.bind("attention.ribbons.threshold", slider.valueProperty()));
        Hint.on(slider, () -> messages.get("attention.ribbons.threshold", slider.getValue()));
        Label from = new Label();
        from.textProperty().bind(messages.bind("attention.ribbons.from", slider.valueProperty()));
        from.getStyleClass().add("muted");
        Label count = new Label();
        count.setId("ribbons-count");
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.count(ribbons.linesProperty().get()),
                        ribbons.linesProperty(),
                        messages.localeProperty()));
        HBox row = new HBox(from, slider, count);
        row.getStyleClass().add("threshold");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node looks() {
        Button none = IconButtons.of(
                "ribbons-none",
                Material2OutlinedAL.CLEAR,
                "attention.ribbons.none",
                messages,
                () -> ribbons.choiceProperty().set(RibbonChoice.NONE));
        none.disableProperty().bind(ribbons.choiceProperty().map(RibbonChoice::isEmpty));
        return new HBox(
                IconButtons.of(
                        "ribbons-zoom-in",
                        Material2MZ.ZOOM_IN,
                        "attention.zoomIn",
                        messages,
                        () -> ribbons.zoomBy(ZOOM)),
                IconButtons.of(
                        "ribbons-zoom-out",
                        Material2MZ.ZOOM_OUT,
                        "attention.zoomOut",
                        messages,
                        () -> ribbons.zoomBy(1 / ZOOM)),
                IconButtons.of("ribbons-zoom-fit", Material2AL.FULLSCREEN, "attention.zoomFit", messages, ribbons::fit),
                none,
                saveButton("ribbons-save"));
    }

    @Override
    String name() {
        return "ribbons";
    }

    @Override
    Drawing drawing() {
        return new RibbonsDrawing(
                data(),
                ribbons.linesProperty().get(),
                ribbons.choiceProperty().get(),
                ribbons.colours(),
                new PictureWords(messages)
                        .caption(shown(), viewModel.look().sliceProperty().get()));
    }

    /** The lines that are drawn, or where items are chosen, what the others have with them. */
    @Override
    Table sheet() {
        RibbonChoice choice = ribbons.choiceProperty().get();
        WeightSheet sheet = new WeightSheet(messages);
        return choice.isEmpty() ? sheet.of(data(), ribbons.linesProperty().get()) : sheet.of(data(), choice);
    }
}
