package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.drawing.Drawing;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One way to show attention: its choices above, what can be read of it below, and all of it saved and copied. */
abstract class PicturePane extends VBox {

    private final AttentionViewModel viewModel;
    private final SheetActions sheets;
    private final Messages messages;

    PicturePane(AttentionViewModel viewModel, SheetActions sheets, Messages messages) {
        this.viewModel = viewModel;
        this.sheets = sheets;
        this.messages = messages;
        getStyleClass().add("picture-pane");
        setMinWidth(0);
    }

    /** The numbers that are shown. */
    abstract Table sheet();

    /** What is shown, drawn for a file. */
    abstract Drawing drawing();

    /** Suggested for files, without an ending. */
    abstract String name();

    /** Points at an event of the attention, if there is something to point at. */
    void point(int index) {}

    /** Points at an event of the history; by default at what it is in the attention. */
    void pointEvent(int event) {
        point(shown().attentionIndexOf(event));
    }

    final void build(Node picture, Node below, Node... choices) {
        FlowPane above = new FlowPane(choices);
        above.getStyleClass().add("choices");
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().setAll(above, picture, below);
        sheets.offer(this, this::sheet, this::fileName);
    }

    final MenuButton saveButton(String id) {
        return sheets.button(id, this::sheet, this::fileName, this::drawing);
    }

    final SegmentedChoice<HeatScale> scaleChoice(String id) {
        return new SegmentedChoice<>(
                id,
                HeatScale.OF_WEIGHTS,
                viewModel.look().scaleProperty(),
                value -> messages.bind("attention.scale." + value.name().toLowerCase(Locale.ROOT)));
    }

    /** What is read of the picture, beside what its colours mean. */
    final Node reading(String id, ObservableValue<String> words, Region legend) {
        Label read = new Label();
        read.setId(id);
        read.setWrapText(true);
        read.setMinHeight(44);
        read.setAlignment(Pos.CENTER_LEFT);
        read.setMaxWidth(Double.MAX_VALUE);
        read.textProperty().bind(words);
        HBox.setHgrow(read, Priority.ALWAYS);
        HBox below = new HBox(read, legend);
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("reading");
        return below;
    }

    final Explained shown() {
        return Objects.requireNonNull(viewModel.explainedProperty().get());
    }

    private String fileName() {
        return name() + "-" + viewModel.shopperProperty().get() + ".csv";
    }
}
