package dev.vitrine.app.comparison.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.rules.FakeRules;
import dev.vitrine.app.rules.RuleKind;
import dev.vitrine.app.rules.RuleSource;
import dev.vitrine.app.rules.RulesViewModel;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session in which histories and rules are edited in turns. */
class MixedUndoTest {

    private static final int STEPS = 200;
    private static final List<RuleKind> KINDS = List.of(RuleKind.values());

    /** What is seen: the history under edit, the rules in hand, and the rules that lists are under. */
    private record Seen(WhatIf history, RuleSet rules, RuleSet inForce) {}

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Selection selection = new Selection();
    private final SimpleObjectProperty<RuleSource> source = new SimpleObjectProperty<>(new FakeRules());
    private final SimpleObjectProperty<List<ModelCard>> models = new SimpleObjectProperty<>(FakeModels.cards());
    private final RulesViewModel rules =
            new RulesViewModel(source, models, selection, new Navigation(), background, dialogs);
    private final WhatIfViewModel whatIf =
            new WhatIfViewModel(new SimpleObjectProperty<>(new FakePersonas()), background, dialogs, () -> {});

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void twoHundredMixedStepsReturnToTheIdenticalState(long seed) {
        whatIf.begin(Subject.shopper("17853", TestItems.history(30)));
        rules.inHand().add(RuleKind.BOOST, "Boost");
        Random random = new Random(seed);
        List<Seen> states = new ArrayList<>(List.of(seen()));
        List<Boolean> ofRules = new ArrayList<>();
        while (ofRules.size() < STEPS) {
            boolean rule = random.nextBoolean();
            if (rule) {
                editRules(random);
            } else {
                editHistory(random);
            }
            if (!seen().equals(states.get(states.size() - 1))) {
                states.add(seen());
                ofRules.add(rule);
            }
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            undo(ofRules.get(step));
            assertEquals(states.get(step), seen(), "step " + step);
        }
        for (int step = 0; step < STEPS; step++) {
            redo(ofRules.get(step));
            assertEquals(states.get(step + 1), seen(), "step " + step);
        }
    }

    private Seen seen() {
        return new Seen(
                whatIf.stateProperty().get(),
                rules.inHand().rulesProperty().get(),
                selection.rulesProperty().get());
    }

    private void undo(boolean rule) {
        if (rule) {
            rules.inHand().undo();
        } else {
            whatIf.undo();
        }
    }

    private void redo(boolean rule) {
        if (rule) {
            rules.inHand().redo();
        } else {
            whatIf.redo();
        }
    }

    private void editRules(Random random) {
        int count = rules.inHand().rulesProperty().get().rules().size();
        if (count == 0 || random.nextInt(3) == 0) {
            rules.inHand().add(KINDS.get(random.nextInt(KINDS.size())), "Rule");
            return;
        }
        int place = random.nextInt(count);
        switch (random.nextInt(4)) {
            case 0 -> rules.inHand().remove(place);
            case 1 -> rules.inHand().move(place, random.nextInt(count));
            case 2 ->
                rules.inHand()
                        .switchOn(
                                place,
                                !rules.inHand()
                                        .rulesProperty()
                                        .get()
                                        .rules()
                                        .get(place)
                                        .on());
            default -> {
                rules.inHand().select(place);
                rules.inHand().change(rule -> rule.withItems("price <= " + random.nextInt(100)));
            }
        }
    }

    private void editHistory(Random random) {
        int size = whatIf.stateProperty().get().events().size();
        int place = size == 0 ? WhatIfViewModel.NONE : random.nextInt(size);
        whatIf.chosenProperty().set(place);
        switch (size == 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> whatIf.insert(TestItems.item(random.nextInt(60)));
            case 2 -> whatIf.remove(place);
            case 3 -> whatIf.move(place, random.nextInt(size));
            case 4 -> whatIf.material().startFrom("Campers");
            default -> whatIf.reset();
        }
    }
}
