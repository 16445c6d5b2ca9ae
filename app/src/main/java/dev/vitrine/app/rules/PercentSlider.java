package dev.vitrine.app.rules;

import dev.vitrine.app.i18n.Messages;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A share of the whole in steps of five percent; a drag counts once it ends. */
final class PercentSlider extends VBox {

    private static final int STEP = 5;

    private final Slider slider = new Slider(0, 100, 0);
    private final DoubleConsumer commit;
    private boolean showing;
    private double shown;

    PercentSlider(String id, String label, Messages messages, DoubleConsumer commit) {
        this.commit = commit;
        Label name = new Label();
        name.textProperty().bind(messages.bind(label));
        Label value = new Label();
        value.textProperty().bind(slider.valueProperty().asString("%.0f%%"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, value);
        row.setAlignment(Pos.CENTER_LEFT);
        slider.setId(id);
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.accessibleTextProperty().bind(messages.bind(label));
        slider.valueProperty().addListener(property -> finish());
        slider.valueChangingProperty().addListener(property -> finish());
        getChildren().addAll(row, slider);
    }

    void show(double share) {
        showing = true;
        shown = Math.round(100 * share);
        slider.setValue(shown);
        showing = false;
    }

    private void finish() {
        double value = Math.round(slider.getValue() / STEP) * STEP;
        if (!showing && !slider.isValueChanging() && value != shown) {
            shown = value;
            commit.accept(value / 100);
        }
    }
}
