package dev.vitrine.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region that draws with a ramp of five colours, {@code -vitrine-ramp-0} (low) to {@code -vitrine-ramp-4} (high). */
abstract class RampedRegion extends Region {

    private static final StyleablePropertyFactory<RampedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final List<Color> INITIAL =
            List.of(Color.WHITE, Color.LIGHTGRAY, Color.GRAY, Color.DIMGRAY, Color.BLACK);

    private final List<StyleableProperty<Color>> stops = new ArrayList<>();
    private final ReadOnlyObjectWrapper<ColourRamp> ramp = new ReadOnlyObjectWrapper<>(new ColourRamp(INITIAL));

    RampedRegion() {
        for (int i = 0; i < INITIAL.size(); i++) {
            stops.add(stop(i));
        }
    }

    final ReadOnlyObjectProperty<ColourRamp> rampProperty() {
        return ramp.getReadOnlyProperty();
    }

    /** What the ramp gives for places from 0 to 1, as {@code 0xAARRGGBB}; stays as it is now when the look changes. */
    public final ToIntFunction<Float> colours() {
        ColourRamp now = rampProperty().get();
        return now::argb;
    }

    private StyleableProperty<Color> stop(int index) {
        StyleableProperty<Color> stop = FACTORY.createStyleableColorProperty(
                this, "ramp" + index, "-vitrine-ramp-" + index, region -> region.stops.get(index), INITIAL.get(index));
        ((javafx.beans.property.Property<?>) stop).addListener(property -> rebuild());
        return stop;
    }

    private void rebuild() {
        ramp.set(new ColourRamp(stops.stream().map(StyleableProperty::getValue).toList()));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
