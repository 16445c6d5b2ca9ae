package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.RankCorrelation;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** State and actions of Attention: what one model looked at for one item of one shopper's list, and what moved it. */
public final class AttentionViewModel {

    private static final int LIST = 20;

    /** Places of the list that an item leaves or enters. */
    private static final int TOP = 10;

    private final ObservableValue<@Nullable ExplanationSource> source;
    private final ObservableValue<List<ModelCard>> models;
    private final Selection selection;
    private final Navigation navigation;
    private final Messages messages;
    private final LessonViewModel lesson;
    private final TrustViewModel trust;
    private final OtherViewModel other;
    private final SpaceViewModel space;
    private final ShopperQuestion<ExplanationSource, Explained> question;
    private final LatestQuery<WhatWouldChange.Result> changing;
    private final ReadOnlyObjectWrapper<WhatWouldChange.@Nullable Result> change = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Explained> explained = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<HeatData> heat = new ReadOnlyObjectWrapper<>(HeatData.EMPTY);
    private final ReadOnlyObjectWrapper<List<EventEffect>> effects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OptionalDouble> agreement = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private final ObjectProperty<AttentionSlice> slice =
            new SimpleObjectProperty<>(new AttentionSlice(AttentionSlice.ROLLOUT, AttentionSlice.MEAN));
    private final ObjectProperty<EffectOrder> order = new SimpleObjectProperty<>(EffectOrder.TIME);
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.MAP);
    private final DoubleProperty threshold = new SimpleDoubleProperty(0.1);
    private final ObjectProperty<HeatScale> scale = new SimpleObjectProperty<>(HeatScale.LINEAR);

    /**
     * @param source of the open workspace; null while there is none
     * @param models ready for use, newest first
     */
    public AttentionViewModel(
            ObservableValue<@Nullable ExplanationSource> source,
            ObservableValue<List<ModelCard>> models,
            Selection selection,
            Navigation navigation,
            Background background,
            Messages messages) {
        this.source = source;
        this.models = models;
        this.selection = selection;
        this.navigation = navigation;
        this.messages = messages;
        changing = new LatestQuery<>(background, change::set);
        question = new ShopperQuestion<>(
                Navigation.ATTENTION, source, selection, navigation, background, this::asking, this::show);
        models.addListener(property -> question.ask());
        selection.itemProperty().addListener(property -> question.ask());
        selection.explainedModelProperty().addListener(property -> question.ask());
        slice.addListener(property -> showSlice());
        messages.localeProperty().addListener(property -> showSlice());
        lesson = new LessonViewModel(this, source, background, messages);
        trust = new TrustViewModel(this, source, background);
        other = new OtherViewModel(this, source, background, messages);
        space = new SpaceViewModel(this, source, background);
        question.ask();
    }

    /** What is asked of the model, and how it stands. */
    public ShopperQuestion<?, ?> question() {
        return question;
    }

    public ReadOnlyStringProperty shopperProperty() {
        return selection.shopperProperty();
    }

    public ObjectProperty<AsOf> asOfProperty() {
        return selection.asOfProperty();
    }

    public ObservableValue<List<ModelCard>> modelsProperty() {
        return models;
    }

    /** Name of the model that is explained; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable String> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The explanation shown; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Explained> explainedProperty() {
        return explained.getReadOnlyProperty();
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
    public void enlarge(int layer, int head) {
        slice.set(new AttentionSlice(layer, head));
        picture.set(Picture.MAP);
    }

    /** Share of the largest weight below which no ribbon is drawn. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    public ObjectProperty<HeatScale> scaleProperty() {
        return scale;
    }

    /** Who looked at what in the chosen layer and head; empty for a model without attention. */
    public ReadOnlyObjectProperty<HeatData> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /** What the last position looked at beside what each event did, oldest first. */
    public ReadOnlyObjectProperty<List<EventEffect>> effectsProperty() {
        return effects.getReadOnlyProperty();
    }

    /** How the events are listed. */
    public ObjectProperty<EffectOrder> orderProperty() {
        return order;
    }

    /** What would take the item out of the list or into it; null until it is found. */
    public ReadOnlyObjectProperty<WhatWouldChange.@Nullable Result> changeProperty() {
        return change.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty findingChangeProperty() {
        return changing.busyProperty();
    }

    /** Rank correlation of the attention shown with the size of the effects; empty where it has no meaning. */
    public ReadOnlyObjectProperty<OptionalDouble> agreementProperty() {
        return agreement.getReadOnlyProperty();
    }

    /** Tries out in Compare what would change it, as a what-if history. */
    public void tryChange() {
        Explained shown = explained.get();
        WhatWouldChange.Result found = change.get();
        if (shown == null || found == null) {
            return;
        }
        WhatWouldChange.Removal removal = found.removal();
        WhatWouldChange.Addition addition = found.addition();
        List<HistoryEvent> without = removal == null
                ? List.of()
                : removal.positions().stream()
                        .map(shown.result().history()::get)
                        .map(event -> new HistoryEvent(event.item().id(), event.behaviour(), event.time()))
                        .toList();
        String behaviour = models.getValue().stream()
                .filter(card -> card.name().equals(shown.model()))
                .findFirst()
                .map(card -> card.dataset().targetBehaviour())
                .orElse(null);
        navigation.go(Navigation.COMPARISON);
        selection
                .trialProperty()
                .set(new HistoryTrial(shown.shopper(), without, addition == null ? null : addition.item(), behaviour));
    }

    /** How attention is worked out. */
    LessonViewModel lesson() {
        return lesson;
    }

    /** How far attention can be believed over a sample of shoppers. */
    TrustViewModel trust() {
        return trust;
    }

    /** Another shopper or model beside the one in view. */
    OtherViewModel other() {
        return other;
    }

    /** The items as the model sees them. */
    SpaceViewModel space() {
        return space;
    }

    public void chooseModel(String name) {
        if (!name.equals(model.get())) {
            selection.explain(name, null);
        }
    }

    public void chooseItem(ItemCard item) {
        Explained shown = explained.get();
        if (shown == null || !shown.result().item().id().equals(item.id())) {
            selection.selectItem(item.id());
        }
    }

    private ShopperQuestion.@Nullable Asking<ExplanationSource, Explained> asking() {
        String name = chosenModel();
        model.set(name);
        if (name == null) {
            return null;
        }
        String item = selection.itemProperty().get();
        AsOf asOf = selection.asOfProperty().get();
        return (source, shopper, progress) -> explain(source, name, shopper, item, asOf, progress);
    }

    private @Nullable String chosenModel() {
        List<ModelCard> ready = models.getValue();
        String asked = selection.explainedModelProperty().get();
        if (asked != null && ready.stream().anyMatch(card -> card.name().equals(asked))) {
            return asked;
        }
        return ready.stream()
                .filter(card -> card.kind().isTransformer())
                .findFirst()
                .or(() -> ready.stream().findFirst())
                .map(ModelCard::name)
                .orElse(null);
    }

    private static Explained explain(
            ExplanationSource source,
            String model,
            String shopper,
            @Nullable String item,
            AsOf asOf,
            Progress progress) {
        List<ItemCard> list = source
                .lists(
                        new RecommendForShopper.Request(List.of(model), shopper, null, LIST, SeenItems.MASKED, asOf),
                        progress)
                .lists()
                .stream()
                .flatMap(one -> one.places().stream())
                .map(RecommendForShopper.Place::item)
                .toList();
        progress.throwIfCancelled();
        return new Explained(
                model,
                shopper,
                source.explain(new ExplainRecommendation.Request(model, shopper, item, asOf), progress),
                list);
    }

    private void show(@Nullable Explained result) {
        explained.set(result);
        findChange(result);
        AttentionWeights attention = result == null ? null : result.result().attention();
        AttentionSlice fitting = attention == null ? slice.get() : slice.get().within(attention);
        if (fitting.equals(slice.get())) {
            showSlice();
        } else {
            slice.set(fitting);
        }
    }

    private void findChange(@Nullable Explained shown) {
        change.set(null);
        ExplanationSource open = source.getValue();
        if (shown == null || open == null) {
            changing.clear();
            return;
        }
        ExplainRecommendation.Result result = shown.result();
        WhatWouldChange.Request request = new WhatWouldChange.Request(
                shown.model(), shown.shopper(), result.item().id(), TOP, result.asOf());
        changing.submit(progress -> open.change(request, progress));
    }

    private void showSlice() {
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
