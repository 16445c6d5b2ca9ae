package dev.vitrine.app.attention;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.RecommendForShopper;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** State and actions of Attention: what one model looked at for one item of one shopper's list, and what moved it. */
public final class AttentionViewModel {

    private static final int LIST = 20;

    /** Shoppers that a model is judged over. */
    static final int SAMPLE = 100;

    private static final long SEED = 1;

    private final ObservableValue<List<ModelCard>> models;
    private final Selection selection;
    private final LessonViewModel lesson;
    private final LookViewModel look;
    private final ChangeViewModel change;
    private final MadeOfModel<JudgeAttention.Result> trust;
    private final OtherViewModel other;
    private final SpaceViewModel space;
    private final ShopperQuestion<ExplanationSource, Explained> question;
    private final ReadOnlyObjectWrapper<@Nullable Explained> explained = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> model = new ReadOnlyObjectWrapper<>();

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
        this.models = models;
        this.selection = selection;
        question = new ShopperQuestion<>(
                Navigation.ATTENTION, source, selection, navigation, background, this::asking, explained::set);
        models.addListener(property -> question.ask());
        selection.itemProperty().addListener(property -> question.ask());
        selection.explainedModelProperty().addListener(property -> question.ask());
        look = new LookViewModel(explainedProperty(), messages);
        change = new ChangeViewModel(this, source, selection, navigation, background);
        lesson = new LessonViewModel(this, source, background, messages);
        trust = new MadeOfModel<>(
                "job.judgeAttention",
                model,
                source,
                background,
                (open, name, progress) -> open.judge(new JudgeAttention.Request(name, SAMPLE, SEED), progress));
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

    /** How it is looked at. */
    public LookViewModel look() {
        return look;
    }

    /** What would take the item out of the list or into it. */
    ChangeViewModel change() {
        return change;
    }

    /** How attention is worked out. */
    LessonViewModel lesson() {
        return lesson;
    }

    /** How far attention can be believed over a sample of shoppers. */
    MadeOfModel<JudgeAttention.Result> trust() {
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
}
