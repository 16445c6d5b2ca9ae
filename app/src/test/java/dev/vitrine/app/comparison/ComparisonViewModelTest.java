package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.session.ShopperQuestion.Status;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonViewModelTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failures::add);
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final FakePersonas personas = new FakePersonas();
    private final FakeModels models = new FakeModels(TestItems.history(12));
    private final SimpleObjectProperty<@Nullable ListSource> source =
            new SimpleObjectProperty<>(new FakeListSource(models, personas));
    private final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final ComparisonViewModel viewModel =
            new ComparisonViewModel(source, cards, selection, navigation, background, dialogs, messages);

    @Test
    void asksForNothingWhileAnotherScreenIsInFront() {
        selection.selectShopper("17853");
        assertTrue(models.asked.isEmpty());
        navigation.go(Navigation.COMPARISON);
        assertEquals(1, models.asked.size());
    }

    @Test
    void withoutModelsItSendsToTraining() {
        cards.set(List.of());
        open();
        assertEquals(Status.NO_MODELS, viewModel.question().statusProperty().get());
        viewModel.question().train();
        assertEquals(Navigation.TRAINING, navigation.currentProperty().get());
    }

    @Test
    void withoutAWorkspaceThereAreNoModels() {
        source.set(null);
        open();
        assertEquals(Status.NO_MODELS, viewModel.question().statusProperty().get());
    }

    @Test
    void withoutAShopperItSendsToExplore() {
        navigation.go(Navigation.COMPARISON);
        assertEquals(Status.NO_SHOPPER, viewModel.question().statusProperty().get());
        viewModel.question().explore();
        assertEquals(Navigation.EXPLORE, navigation.currentProperty().get());
    }

    @Test
    void firstShowsTheNewestOfEachKindWithTheTransformerLeading() {
        cards.set(List.of(
                FakeModels.card("older", ModelKind.POPULARITY),
                FakeModels.card("Autumn", ModelKind.TRANSFORMER),
                FakeModels.card("Spring", ModelKind.TRANSFORMER)));
        selection.clear();
        cards.set(List.copyOf(cards.get()).subList(0, 2));
        assertEquals(List.of("Autumn", "older"), viewModel.columns().names());
    }

    @Test
    void showsListsSideBySide() {
        open();
        Comparison comparison = comparison();
        assertEquals(Status.READY, viewModel.question().statusProperty().get());
        assertEquals(3, comparison.columns().size());
        assertEquals(20, comparison.columns().get(0).places().size());
        assertEquals(3, comparison.agreements().size());
        assertEquals(12, comparison.history().events().size());
        assertNull(comparison.truth());
    }

    @Test
    void aTrialAskedForElsewhereBecomesAWhatIfThatCanBeUndone() {
        selection.selectShopper("17853");
        HistoryEvent first = HistoryEvent.of(models.history("17853").get(0));
        selection.trialProperty().set(new HistoryTrial("17853", List.of(first), TestItems.item(7), "purchase"));
        navigation.go(Navigation.COMPARISON);
        WhatIf tried = Objects.requireNonNull(viewModel.whatIf().stateProperty().get());
        assertEquals(12, tried.events().size());
        assertEquals(TestItems.item(7), tried.events().get(11).item());
        assertEquals("purchase", tried.events().get(11).behaviour());
        assertFalse(tried.isReal());
        assertNull(selection.trialProperty().get());
        viewModel.whatIf().undo();
        assertTrue(
                Objects.requireNonNull(viewModel.whatIf().stateProperty().get()).isReal());
    }

    @Test
    void checksAgainstTheLastPurchase() {
        open();
        viewModel.asOfProperty().set(AsOf.TEST);
        assertEquals(AsOf.TEST, comparison().asOf());
        assertNotNull(comparison().truth());
        assertNotNull(comparison().columns().get(0).truthRank());
    }

    @Test
    void keepsWhatWasSeenOnRequest() {
        open();
        viewModel.options().seenProperty().set(SeenItems.KEPT);
        assertEquals(SeenItems.KEPT, last().seen());
        assertEquals(SeenItems.KEPT, comparison().seen());
    }

    @Test
    void aModelThatFailsToOpenLeavesTheOthersStanding() {
        models.broken.add("transition-1");
        open();
        assertEquals(Status.READY, viewModel.question().statusProperty().get());
        Column failed = comparison().columns().get(viewModel.columns().names().indexOf("transition-1"));
        assertEquals(
                "checkpoint.cutFile", Objects.requireNonNull(failed.problem()).key());
        assertEquals(1, comparison().agreements().size());
        assertTrue(failures.isEmpty());
    }

    @Test
    void whereNoModelHasAListItSaysWhyInPlace() {
        FakeModels.cards().forEach(card -> models.broken.add(card.name()));
        open();
        assertEquals(Status.FAILED, viewModel.question().statusProperty().get());
        assertEquals(
                "checkpoint.cutFile",
                Objects.requireNonNull(viewModel.question().problemProperty().get())
                        .key());
        assertNull(viewModel.comparisonProperty().get());
    }

    @Test
    void aFaultOfTheProgramIsToldInTheCommonWay() {
        models.fault = new IllegalStateException("boom");
        open();
        assertEquals("boom", failures.get(0).getMessage());
    }

    @Test
    void columnsAreTakenAwayAddedAndExchanged() {
        open();
        viewModel.columns().remove(1);
        assertEquals(2, viewModel.columns().names().size());
        assertTrue(viewModel.columns().canAdd());
        viewModel.columns().add();
        assertEquals(3, viewModel.columns().names().size());
        assertFalse(viewModel.columns().canAdd());
        viewModel.columns().add();
        String first = viewModel.columns().names().get(0);
        String second = viewModel.columns().names().get(1);
        viewModel.columns().show(0, second);
        assertEquals(List.of(second, first), viewModel.columns().names().subList(0, 2));
        assertEquals(viewModel.columns().names(), last().models());
    }

    @Test
    void theLastColumnStays() {
        cards.set(FakeModels.cards().subList(0, 1));
        open();
        viewModel.columns().remove(0);
        assertEquals(List.of("Spring"), viewModel.columns().names());
    }

    @Test
    void aModelThatIsGoneLeavesItsColumn() {
        open();
        cards.set(FakeModels.cards().subList(0, 2));
        assertEquals(2, viewModel.columns().names().size());
    }

    @Test
    void aChosenPlaceIsExplained() {
        open();
        RecommendForShopper.Place place = comparison().columns().get(1).places().get(4);
        viewModel.choose(1, place);
        assertEquals(
                place, Objects.requireNonNull(viewModel.chosenProperty().get()).place());
        viewModel.explain();
        assertEquals(Navigation.ATTENTION, navigation.currentProperty().get());
        assertEquals(
                viewModel.columns().names().get(1),
                selection.explainedModelProperty().get());
        assertEquals(place.item().id(), selection.itemProperty().get());
    }

    @Test
    void anotherShopperClosesTheDetails() {
        open();
        viewModel.choose(0, comparison().columns().get(0).places().get(0));
        selection.selectShopper("17854");
        assertNull(viewModel.chosenProperty().get());
        assertEquals("17854", comparison().history().subject().name());
        viewModel.explain();
        assertEquals(Navigation.COMPARISON, navigation.currentProperty().get());
        viewModel.closeDetails();
    }

    @Test
    void anEditOfTheHistoryAsksEveryModelAnew() {
        open();
        viewModel.whatIf().startNew();
        RecommendForShopper.Request asked = last();
        assertNull(asked.shopper());
        assertEquals(List.of(), asked.history());
        assertEquals(AsOf.NOW, asked.asOf());
        assertEquals(3, comparison().columns().size());
        assertFalse(comparison().history().isReal());
        viewModel.whatIf().undo();
        assertEquals("17853", last().shopper());
        assertNull(last().history());
        assertTrue(comparison().history().isReal());
    }

    @Test
    void whatWasEditedOfOneShopperIsNotAskedOfAnother() {
        open();
        viewModel.whatIf().startNew();
        selection.selectShopper("17854");
        assertEquals("17854", last().shopper());
        assertNull(last().history());
        assertTrue(comparison().history().isReal());
    }

    @Test
    void aNewShopperNeedsNobodyInView() {
        navigation.go(Navigation.COMPARISON);
        viewModel.whatIf().startNew();
        assertEquals(Status.READY, viewModel.question().statusProperty().get());
        assertNull(last().shopper());
    }

    @Test
    void anEditedHistoryIsNotExplainedAsIfItWereReal() {
        open();
        viewModel.whatIf().startNew();
        viewModel.choose(0, comparison().columns().get(0).places().get(0));
        viewModel.explain();
        assertEquals(Navigation.COMPARISON, navigation.currentProperty().get());
    }

    @Test
    void lengthAndFiltersHoldForAllLists() {
        open();
        viewModel.options().lengthProperty().set(50);
        assertEquals(50, comparison().columns().get(2).places().size());
        viewModel.options().categoryProperty().set("Camping");
        viewModel.options().lowestProperty().set("9,5");
        viewModel.options().inStockProperty().set(true);
        assertEquals(new ItemFilter("Camping", 9.5, null, true), last().filter());
        assertEquals(3, comparison().filter().conditions());
    }

    @Test
    void pricesThatMakeNoSenseAreMarkedAndLeftOut() {
        open();
        viewModel.options().lowestProperty().set("20");
        viewModel.options().highestProperty().set("1");
        assertTrue(viewModel.options().pricesWrongProperty().get());
        assertEquals(ItemFilter.NONE, last().filter());
        viewModel.options().highestProperty().set("100");
        assertFalse(viewModel.options().pricesWrongProperty().get());
        assertEquals(new ItemFilter(null, 20.0, 100.0, false), last().filter());
    }

    @Test
    void aModelFittedOnOtherDataIsFlagged() {
        assertFalse(viewModel.columns().isFittedOnOtherData("Spring", "popularity-1"));
        List<ModelCard> mixed = new ArrayList<>(FakeModels.cards());
        mixed.set(2, FakeModels.cardOn("popularity-1", ModelKind.POPULARITY, "beef"));
        cards.set(mixed);
        assertTrue(viewModel.columns().isFittedOnOtherData("Spring", "popularity-1"));
    }

    @Test
    void listsAreSavedAsWhatTheFileIsCalled(@TempDir Path folder) throws IOException {
        open();
        for (String name : List.of("lists.xlsx", "lists.json", "lists.csv")) {
            dialogs.fileToSave = folder.resolve(name);
            viewModel.save();
            assertTrue(Files.size(folder.resolve(name)) > 1_000);
        }
        String json = Files.readString(folder.resolve("lists.json"));
        assertTrue(json.contains("\"Rank\" : 1"), () -> json.substring(0, 500));
    }

    private void open() {
        selection.selectShopper("17853");
        navigation.go(Navigation.COMPARISON);
    }

    private Comparison comparison() {
        return Objects.requireNonNull(viewModel.comparisonProperty().get());
    }

    private RecommendForShopper.Request last() {
        return models.asked.get(models.asked.size() - 1);
    }
}
