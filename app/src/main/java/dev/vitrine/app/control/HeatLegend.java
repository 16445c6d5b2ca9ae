package dev.vitrine.app.control;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** What the colours of a heat map mean: its ramp with the values at both ends and in the middle. */
public final class HeatLegend extends RampedRegion {

    private static final int STEPS = 128;
    private static final int BAR_HEIGHT = 10;

    private final ObjectProperty<HeatScale.Range> range = new SimpleObjectProperty<>(new HeatScale.Range(0, 1));
    private final HeatImage bar = new HeatImage();
    private final Label low = end(Pos.CENTER_LEFT);
    private final Label middle = end(Pos.CENTER);
    private final Label high = end(Pos.CENTER_RIGHT);
    private HeatScale scale = HeatScale.LINEAR;

    public HeatLegend() {
        getStyleClass().add("heat-legend");
        getChildren().addAll(bar, low, middle, high);
        rampProperty().addListener(property -> paint());
        low.textProperty()
                .bind(Bindings.createStringBinding(() -> text(range.get().low()), range));
        middle.textProperty().bind(Bindings.createStringBinding(() -> text(middle()), range));
        high.textProperty()
                .bind(Bindings.createStringBinding(() -> text(range.get().high()), range));
    }

    /**
     * Follows what is shown.
     *
     * @param values on the scale
     */
    public void explain(ObservableValue<HeatScale> scale, ObservableValue<float[][]> values) {
        range.bind(Bindings.createObjectBinding(
                () -> {
                    this.scale = scale.getValue();
                    return this.scale.range(values.getValue());
                },
                scale,
                values));
    }

    private double middle() {
        HeatScale.Range ends = range.get();
        return scale == HeatScale.LOGARITHMIC ? Math.sqrt(ends.low() * ends.high()) : (ends.low() + ends.high()) / 2;
    }

    private String text(double value) {
        if (scale == HeatScale.PER_ROW) {
            return String.format(Locale.ROOT, "%.0f%%", value * 100);
        }
        return Math.abs(value) < 1e-12
                ? "0"
                : String.format(
                        Locale.ROOT, Math.abs(value) < 0.001 ? "%.1e" : Math.abs(value) < 0.1 ? "%.3f" : "%.2f", value);
    }

    private void paint() {
        float[] steps = new float[STEPS];
        for (int i = 0; i < STEPS; i++) {
            steps[i] = i / (STEPS - 1f);
        }
        int width = (int) getWidth();
        bar.paint(steps, STEPS, rampProperty().get(), (double) width / STEPS, 0, 0, width, BAR_HEIGHT);
    }

    private static Label end(Pos alignment) {
        Label label = new Label();
        label.setAlignment(alignment);
        return label;
    }

    @Override
    protected void layoutChildren() {
        paint();
        double height = getHeight() - BAR_HEIGHT;
        for (Label label : new Label[] {low, middle, high}) {
            label.resizeRelocate(0, BAR_HEIGHT, getWidth(), height);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 180;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 180;
    }

    @Override
    protected double computePrefHeight(double width) {
        return BAR_HEIGHT + 18;
    }
}
