package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.RankCorrelation;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How the explanation in view is looked at, and what is to be seen then: layer and head, picture, scale, order of events. */
public final class LookViewModel {

    private final ReadOnlyObjectProperty<@Nullable Explained> explained;
    private final Messages messages;
    private final ObjectProperty<AttentionSlice> slice =
            new SimpleObjectProperty<>(new AttentionSlice(AttentionSlice.ROLLOUT, AttentionSlice.MEAN));
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.MAP);
    private final ObjectProperty<EffectOrder> order = new SimpleObjectProperty<>(EffectOrder.TIME);
    private final DoubleProperty threshold = new SimpleDoubleProperty(0.1);
    private final ObjectProperty<HeatScale> scale = new SimpleObjectProperty<>(HeatScale.LINEAR);
    private final ReadOnlyObjectWrapper<HeatData> heat = new ReadOnlyObjectWrapper<>(HeatData.EMPTY);
    private final ReadOnlyObjectWrapper<List<EventEffect>> effects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OptionalDouble> agreement = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());

    LookViewModel(ReadOnlyObjectProperty<@Nullable Explained> explained, Messages messages) {
        this.explained = explained;
        this.messages = messages;
        explained.addListener(property -> fit());
        slice.addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
    }

    /** Layer and head in view. */
    public ObjectProperty<AttentionSlice> sliceProperty() {
        return slice;
    }

    /** Which way attention is shown. */
    public ObjectProperty<Picture> pictureProperty() {
        return picture;
    }

    /** Shows one head large. */
    void enlarge(int layer, int head) {
        slice.set(new AttentionSlice(layer, head));
        picture.set(Picture.MAP);
    }

    /** Share of the largest weight below which no ribbon is drawn. */
    DoubleProperty thresholdProperty() {
        return threshold;
    }

    public ObjectProperty<HeatScale> scaleProperty() {
        return scale;
    }

    /** Who looked at what in the chosen layer and head; empty for a model without attention. */
    ReadOnlyObjectProperty<HeatData> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /** What the last position looked at beside what each event did, oldest first. */
    ReadOnlyObjectProperty<List<EventEffect>> effectsProperty() {
        return effects.getReadOnlyProperty();
    }

    /** How the events are listed. */
    ObjectProperty<EffectOrder> orderProperty() {
        return order;
    }

    /** Rank correlation of the attention shown with the size of the effects; empty where it has no meaning. */
    ReadOnlyObjectProperty<OptionalDouble> agreementProperty() {
        return agreement.getReadOnlyProperty();
    }

    /** Another model may have fewer layers or heads. */
    private void fit() {
        Explained shown = explained.get();
        AttentionWeights attention = shown == null ? null : shown.result().attention();
        AttentionSlice fitting = attention == null ? slice.get() : slice.get().within(attention);
        if (fitting.equals(slice.get())) {
            show();
        } else {
            slice.set(fitting);
        }
    }

    private void show() {
        Explained shown = explained.get();
        if (shown == null) {
            heat.set(HeatData.EMPTY);
            effects.set(List.of());
            agreement.set(OptionalDouble.empty());
            return;
        }
        effects.set(EventEffects.of(shown.result(), slice.get()));
        heat.set(EventMatrix.of(shown, slice.get(), messages.locale()));
        agreement.set(agreement(effects.get()));
    }

    private static OptionalDouble agreement(List<EventEffect> events) {
        List<EventEffect> read =
                events.stream().filter(event -> event.attention() != null).toList();
        double[] attention =
                read.stream().mapToDouble(EventEffect::attentionShare).toArray();
        double[] effect = read.stream()
                .mapToDouble(event -> Math.abs(event.effectShare()))
                .toArray();
        return RankCorrelation.spearman(attention, effect);
    }
}
