package dev.vitrine.app.rules;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.condition.Choices;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The rules screen: the rules in hand, those that are kept, and what they do to the list of the shopper in view. */
public final class RulesViewModel {

    /** How many places the lists have. */
    static final int TOP = 20;

    /**
     * What became of trying the rules on a shopper.
     *
     * @param problem why there is no list under these rules; null where there is one
     */
    public record Preview(
            String shopper,
            ApplyRules.@Nullable Result result,
            @Nullable Problem problem) {}

    private final ObservableValue<@Nullable RuleSource> source;
    private final ObservableValue<List<ModelCard>> models;
    private final Selection selection;
    private final Background background;
    private final RulesInHand inHand;
    private final KeptRuleSets kept;
    private final ShopperQuestion<RuleSource, Preview> question;
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ObjectProperty<@Nullable String> model = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final PriceViewModel price;
    private final ItemNames items;

    /**
     * @param source of the open workspace; null while there is none
     * @param models ready for use, newest first
     */
    public RulesViewModel(
            ObservableValue<@Nullable RuleSource> source,
            ObservableValue<List<ModelCard>> models,
            Selection selection,
            Navigation navigation,
            Background background,
            Dialogs dialogs) {
        this.source = source;
        this.models = models;
        this.selection = selection;
        this.background = background;
        inHand = new RulesInHand(KeptRuleSets.FIRST, background);
        kept = new KeptRuleSets(source, inHand, background, dialogs);
        price = new PriceViewModel(source, model, inHand, selection.segmentProperty(), background);
        items = new ItemNames(source, background);
        question = new ShopperQuestion<>(
                Navigation.RULES, source, selection, navigation, background, this::asking, preview::set);
        inHand.rulesProperty().addListener((property, before, rules) -> tryOut(rules));
        source.addListener(property -> begin());
        models.addListener(property -> chooseModel());
        model.addListener(property -> question.ask());
        chooseModel();
        begin();
    }

    public ShopperQuestion<?, ?> question() {
        return question;
    }

    public PriceViewModel price() {
        return price;
    }

    public ItemNames items() {
        return items;
    }

    public RulesInHand inHand() {
        return inHand;
    }

    public KeptRuleSets kept() {
        return kept;
    }

    /** Holds the segment whose shoppers a price is of. */
    Selection selection() {
        return selection;
    }

    /** What conditions can name. */
    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Name of the model whose lists are put under the rules; null while there is none. */
    public ObjectProperty<@Nullable String> modelProperty() {
        return model;
    }

    public ObservableValue<List<ModelCard>> modelsProperty() {
        return models;
    }

    /** The shopper's list before and after; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty shopperProperty() {
        return selection.shopperProperty();
    }

    /** Where items and conditions are looked up; null while no workspace is open. */
    @Nullable
    RuleSource source() {
        return source.getValue();
    }

    Background background() {
        return background;
    }

    private void begin() {
        RuleSource open = source.getValue();
        choices.set(Choices.NONE);
        if (open != null) {
            background.query(progress -> open.choices(), choices::set);
        }
        kept.begin();
    }

    private void tryOut(RuleSet rules) {
        selection.rulesProperty().set(rules.rules().isEmpty() ? null : rules);
        question.ask();
    }

    private void chooseModel() {
        List<String> ready = models.getValue().stream().map(ModelCard::name).toList();
        String now = model.get();
        if (now == null || !ready.contains(now)) {
            model.set(ready.isEmpty() ? null : ready.get(0));
        }
        question.ask();
    }

    private ShopperQuestion.@Nullable Asking<RuleSource, Preview> asking() {
        String asked = model.get();
        RuleSet set = inHand.rulesProperty().get();
        if (asked == null) {
            return null;
        }
        var asOf = selection.asOfProperty().get();
        return (open, shopper, progress) -> {
            try {
                ApplyRules.Request request =
                        new ApplyRules.Request(asked, shopper, null, set, TOP, SeenItems.MASKED, asOf, null);
                return new Preview(shopper, open.apply(request, progress), null);
            } catch (ProblemException e) {
                return new Preview(shopper, null, e.problem());
            }
        };
    }
}
