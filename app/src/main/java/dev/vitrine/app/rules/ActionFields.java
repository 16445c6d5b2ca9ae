package dev.vitrine.app.rules;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SegmentedChoice;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Group;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be set of one kind of rule. */
final class ActionFields extends VBox {

    private final RulesViewModel viewModel;
    private final Messages messages;
    private Consumer<Action> show = action -> {};

    ActionFields(RuleKind kind, RulesViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("fields");
        switch (kind) {
            case PIN -> pin(pictures);
            case BOOST -> boost("rules.factor.boost", factor -> factor);
            case BURY -> boost("rules.factor.bury", factor -> 1 / factor);
            case CAP -> cap();
            case DIVERSITY -> diversity();
            case FRESH -> fresh();
            case STOCK -> stock();
            case HIDE, ONLY -> {}
        }
    }

    void show(Action action) {
        show.accept(action);
    }

    private void change(Function<Action, Action> edit) {
        viewModel.inHand().change(rule -> rule.withAction(edit.apply(rule.action())));
    }

    private void pin(PictureCache pictures) {
        ItemField item = new ItemField(
                viewModel,
                pictures,
                messages,
                id -> change(action -> new Action.Pin(id, ((Action.Pin) action).place())));
        NumberField place = number(
                "pin-place",
                "rules.place",
                value -> change(action -> new Action.Pin(((Action.Pin) action).item(), (int) value)));
        getChildren().add(0, item);
        show = action -> {
            item.show(((Action.Pin) action).item());
            place.show(((Action.Pin) action).place());
        };
    }

    /** @param shown turns the factor into what a person sees, and back */
    private void boost(String label, Function<Double, Double> shown) {
        NumberField factor =
                number("boost-factor", label, value -> change(action -> new Action.Boost(shown.apply(value))));
        show = action -> factor.show(Math.round(1000 * shown.apply(((Action.Boost) action).factor())) / 1000.0);
    }

    private void cap() {
        NumberField most = number(
                "cap-most",
                "rules.most",
                value -> change(action -> new Action.Cap(((Action.Cap) action).by(), (int) value)));
        ObjectProperty<Group> by = new SimpleObjectProperty<>(Group.CATEGORY);
        Label of = new Label();
        of.textProperty().bind(messages.bind("rules.of"));
        getChildren()
                .addAll(
                        of,
                        new SegmentedChoice<>(
                                "cap-by",
                                List.of(Group.values()),
                                by,
                                group -> messages.bind(
                                        "rules.group." + group.name().toLowerCase(Locale.ROOT))));
        by.addListener((property, before, group) ->
                change(action -> new Action.Cap(group, ((Action.Cap) action).most())));
        show = action -> {
            most.show(((Action.Cap) action).most());
            by.set(((Action.Cap) action).by());
        };
    }

    private void diversity() {
        PercentSlider strength =
                slider("diversity-strength", "rules.strength", share -> change(action -> new Action.Diversify(share)));
        show = action -> strength.show(((Action.Diversify) action).strength());
    }

    private void fresh() {
        PercentSlider share = slider(
                "fresh-share",
                "rules.share",
                value -> change(action -> new Action.Fresh(value, ((Action.Fresh) action).days())));
        NumberField days = number(
                "fresh-days",
                "rules.days",
                value -> change(action -> new Action.Fresh(((Action.Fresh) action).share(), (int) value)));
        show = action -> {
            share.show(((Action.Fresh) action).share());
            days.show(((Action.Fresh) action).days());
        };
    }

    private void stock() {
        NumberField least =
                number("stock-least", "rules.least", value -> change(action -> new Action.InStock((int) value)));
        show = action -> least.show(((Action.InStock) action).least());
    }

    private NumberField number(String id, String label, DoubleConsumer commit) {
        NumberField field = new NumberField(id, label, messages, commit);
        getChildren().add(field);
        return field;
    }

    private PercentSlider slider(String id, String label, DoubleConsumer commit) {
        PercentSlider slider = new PercentSlider(id, label, messages, commit);
        getChildren().add(slider);
        return slider;
    }
}
