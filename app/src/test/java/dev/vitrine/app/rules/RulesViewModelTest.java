package dev.vitrine.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion.Status;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesViewModelTest {

    private static final List<RuleKind> KINDS = List.of(RuleKind.values());

    private final FakeRules rules = new FakeRules();
    private final SimpleObjectProperty<RuleSource> source = new SimpleObjectProperty<>(rules);
    private final SimpleObjectProperty<List<ModelCard>> models = new SimpleObjectProperty<>(FakeModels.cards());
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Throwable> told = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, told::add);

    @Test
    void twoHundredMixedStepsUndoToTheStateTheyBeganWith() {
        RulesViewModel viewModel = open();
        viewModel.inHand().add(RuleKind.BOOST, "Boost");
        RuleSet first = viewModel.inHand().rulesProperty().get();
        Random random = new Random(11);
        List<RuleSet> states = new ArrayList<>(List.of(first));
        while (states.size() <= 200) {
            step(viewModel, random);
            if (!viewModel.inHand().rulesProperty().get().equals(states.get(states.size() - 1))) {
                states.add(viewModel.inHand().rulesProperty().get());
            }
        }
        for (int state = 199; state >= 0; state--) {
            viewModel.inHand().undo();
            assertEquals(states.get(state), viewModel.inHand().rulesProperty().get());
        }
        for (int state = 1; state <= 200; state++) {
            viewModel.inHand().redo();
            assertEquals(states.get(state), viewModel.inHand().rulesProperty().get());
        }
        assertFalse(viewModel.inHand().redoableProperty().get());
    }

    private static void step(RulesViewModel viewModel, Random random) {
        int count = viewModel.inHand().rulesProperty().get().rules().size();
        int place = count == 0 ? -1 : random.nextInt(count);
        if (count == 0 || random.nextInt(4) == 0) {
            viewModel.inHand().add(KINDS.get(random.nextInt(KINDS.size())), "Rule");
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> viewModel.inHand().remove(place);
            case 1 -> viewModel.inHand().move(place, random.nextInt(count));
            case 2 ->
                viewModel
                        .inHand()
                        .switchOn(
                                place,
                                !viewModel
                                        .inHand()
                                        .rulesProperty()
                                        .get()
                                        .rules()
                                        .get(place)
                                        .on());
            case 3 -> {
                viewModel.inHand().select(place);
                viewModel.inHand().change(rule -> rule.withItems("price <= " + random.nextInt(100)));
            }
            default -> {
                viewModel.inHand().select(place);
                viewModel.inHand().change(rule -> rule.withName("Named " + random.nextInt(1000)));
            }
        }
    }

    @Test
    void eachChangeIsTriedOnTheShopperInView() {
        RulesViewModel viewModel = open();
        assertEquals(Status.READY, viewModel.question().statusProperty().get());
        viewModel.inHand().pin("SKU-1030", 2, "Pin");
        var result = Objects.requireNonNull(preview(viewModel).result());
        assertEquals("SKU-1030", result.after().get(1).item().id());
        assertEquals("Pin", result.after().get(1).moves().get(0).rule());
        viewModel.inHand().hide("SKU-1000", "Hide");
        assertEquals("SKU-1001", first(viewModel));
        viewModel.inHand().switchOn(1, false);
        assertEquals("SKU-1000", first(viewModel));
    }

    @Test
    void theRulesInHandAreThereForOtherScreens() {
        RulesViewModel viewModel = open();
        assertNull(selection.rulesProperty().get());
        viewModel.inHand().add(RuleKind.STOCK, "Stock");
        assertEquals(
                viewModel.inHand().rulesProperty().get(),
                selection.rulesProperty().get());
        viewModel.inHand().undo();
        assertNull(selection.rulesProperty().get());
    }

    @Test
    void aContradictionIsToldInPlaceOfTheListAndGoesWithItsCause() {
        RulesViewModel viewModel = open();
        viewModel.inHand().pin("SKU-1030", 1, "Pin");
        viewModel.inHand().pin("SKU-1031", 1, "Pin");
        assertNull(preview(viewModel).result());
        assertEquals(
                List.of("Pin", "Pin 2", "1"),
                Objects.requireNonNull(preview(viewModel).problem()).arguments());
        viewModel.inHand().undo();
        assertNotNull(preview(viewModel).result());
        assertTrue(told.isEmpty());
    }

    @Test
    void whatARuleRefusesIsToldAndChangesNothing() {
        RulesViewModel viewModel = open();
        viewModel.inHand().add(RuleKind.PIN, "Pin");
        viewModel.inHand().change(rule -> rule.withAction(new Action.Pin("SKU-1001", 0)));
        assertEquals(1, told.size());
        assertEquals(
                RuleKind.PIN.first(),
                viewModel.inHand().selectedRule().orElseThrow().action());
    }

    @Test
    void rulesAreKeptUnderTheirNameAndLostChangesAskedAbout() {
        RulesViewModel viewModel = open();
        assertFalse(viewModel.kept().changedProperty().get());
        viewModel.inHand().add(RuleKind.STOCK, "Stock");
        assertTrue(viewModel.kept().changedProperty().get());
        viewModel.kept().save();
        assertFalse(viewModel.kept().changedProperty().get());
        assertEquals(List.of("rules.saved"), dialogs.done);
        RuleSet saved = Objects.requireNonNull(rules.kept.get("Rules"));
        viewModel.inHand().switchOn(0, false);
        dialogs.agrees = false;
        viewModel.kept().open(saved);
        assertTrue(viewModel.kept().changedProperty().get());
        dialogs.agrees = true;
        viewModel.kept().open(saved);
        assertEquals(saved, viewModel.inHand().rulesProperty().get());
        viewModel.kept().remove();
        assertTrue(rules.kept.isEmpty());
        assertEquals(List.of("rules.leave", "rules.leave", "rules.remove"), dialogs.asked);
    }

    @Test
    void theFirstKeptRuleSetIsInHandWhenAWorkspaceIsOpened() {
        rules.kept.put("Autumn", new RuleSet("Autumn", List.of(Rule.always("Stock", new Action.InStock(1), ""))));
        RulesViewModel viewModel = open();
        assertEquals("Autumn", viewModel.inHand().rulesProperty().get().name());
        assertEquals(0, viewModel.inHand().selectedProperty().get());
        source.set(null);
        assertTrue(viewModel.inHand().emptyProperty().get());
        assertEquals(Status.NO_MODELS, viewModel.question().statusProperty().get());
    }

    @Test
    void rulesGoToAFileAndComeBack(@TempDir Path folder) throws IOException {
        RulesViewModel viewModel = open();
        viewModel.inHand().add(RuleKind.CAP, "Cap");
        RuleSet before = viewModel.inHand().rulesProperty().get();
        dialogs.fileToSave = folder.resolve("rules.json");
        viewModel.kept().exportFile();
        viewModel.inHand().remove(0);
        dialogs.filesToOpen = List.of(dialogs.fileToSave);
        viewModel.kept().importFile();
        assertEquals(before, viewModel.inHand().rulesProperty().get());
        assertTrue(viewModel.kept().changedProperty().get());
    }

    @Test
    void thePriceIsOfAllRulesOrOfTheSelectedOneAndGoesStale() {
        RulesViewModel viewModel = open();
        PriceViewModel price = viewModel.price();
        assertFalse(price.startableProperty().get());
        viewModel.inHand().add(RuleKind.STOCK, "Stock");
        viewModel.inHand().add(RuleKind.DIVERSITY, "Diversity");
        price.start();
        assertEquals(RuleSet.none(), rules.priced.get(0).before());
        assertFalse(price.staleProperty().get());
        price.ofProperty().set(PriceViewModel.Of.SELECTED);
        assertTrue(price.staleProperty().get());
        price.start();
        assertFalse(rules.priced.get(1).before().rules().get(1).on());
        assertTrue(rules.priced.get(1).before().rules().get(0).on());
        viewModel.inHand().select(0);
        assertTrue(price.staleProperty().get());
    }

    @Test
    void aPriceThatCannotBeWorkedOutSaysWhy() {
        RulesViewModel viewModel = open();
        viewModel.inHand().add(RuleKind.HIDE, "Hide");
        viewModel.inHand().change(rule -> rule.withItems("prise < 5"));
        viewModel.price().start();
        assertNotNull(
                Objects.requireNonNull(viewModel.price().tagProperty().get()).problem());
        assertNull(viewModel.price().jobProperty().get());
    }

    private RulesViewModel open() {
        selection.selectShopper("17853");
        navigation.go(Navigation.RULES);
        return new RulesViewModel(source, models, selection, navigation, background, dialogs);
    }

    private static RulesViewModel.Preview preview(RulesViewModel viewModel) {
        return Objects.requireNonNull(viewModel.previewProperty().get());
    }

    private static String first(RulesViewModel viewModel) {
        return Objects.requireNonNull(preview(viewModel).result())
                .after()
                .get(0)
                .item()
                .id();
    }
}
