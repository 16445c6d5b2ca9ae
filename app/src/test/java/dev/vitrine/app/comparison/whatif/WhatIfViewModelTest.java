package dev.vitrine.app.comparison.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ShopperEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfViewModelTest {

    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final FakePersonas personas = new FakePersonas();
    private final WhatIfViewModel viewModel = new WhatIfViewModel(
            new SimpleObjectProperty<>(personas),
            new Background(Runnable::run, Runnable::run, failures::add),
            dialogs,
            () -> changes.add("changed"));
    private final Subject shopper = Subject.shopper("17853", TestItems.history(30));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void twoHundredEditsAreUndoneAndRedoneStateForState(long seed) {
        viewModel.begin(shopper);
        personas.savePersona("Camper", List.of());
        Random random = new Random(seed);
        List<WhatIf> seen = new ArrayList<>(List.of(state()));
        while (seen.size() <= 200) {
            editAtRandom(random);
            if (!state().equals(seen.get(seen.size() - 1))) {
                seen.add(state());
            }
        }
        List<WhatIf> backwards = new ArrayList<>();
        while (viewModel.canUndoProperty().get()) {
            backwards.add(state());
            viewModel.undo();
        }
        backwards.add(state());
        Collections.reverse(backwards);
        assertEquals(seen, backwards);
        assertTrue(state().isReal());
        assertEquals(WhatIf.of(shopper), state());
        while (viewModel.canRedoProperty().get()) {
            viewModel.redo();
        }
        assertEquals(seen.get(200), state());
        assertEquals(List.of(), failures);
    }

    private void editAtRandom(Random random) {
        int size = state().events().size();
        int place = size == 0 ? WhatIfViewModel.NONE : random.nextInt(size);
        viewModel.chosenProperty().set(place);
        switch (size == 0 ? 0 : random.nextInt(12)) {
            case 0, 1, 2, 3 -> viewModel.insert(TestItems.item(random.nextInt(60)));
            case 4, 5 -> viewModel.remove(place);
            case 6, 7 -> viewModel.move(place, random.nextInt(size));
            case 8 ->
                viewModel.setBehaviour(
                        place, List.of("cart", "purchase", "view").get(random.nextInt(3)));
            case 9 -> viewModel.setDay(place, LocalDate.of(2026, 3, 1 + random.nextInt(30)));
            case 10 -> viewModel.reset();
            default -> viewModel.startNew();
        }
        assertTimesRise();
    }

    private void assertTimesRise() {
        List<ShopperEvent> events = state().events();
        for (int i = 1; i < events.size(); i++) {
            assertTrue(events.get(i - 1).time() <= events.get(i).time(), "event " + i + " of " + events.size());
        }
    }

    @Test
    void beginsFromTheTypicalHistoryOfASegmentAndBackAgain() {
        viewModel.begin(shopper);
        assertEquals(List.of("Campers"), viewModel.material().segmentsProperty().getValue());
        viewModel.material().startFrom("Campers");
        assertEquals(Subject.Kind.SEGMENT, state().subject().kind());
        assertEquals(7, state().events().size());
        assertEquals(
                "Lists for a typical shopper of the segment Campers",
                SubjectWords.title(state(), new Messages(Locale.ENGLISH)));
        viewModel.remove(0);
        assertEquals("Typical of a segment, edited", SubjectWords.mark(state(), new Messages(Locale.ENGLISH)));
        viewModel.undo();
        viewModel.undo();
        assertTrue(state().isReal());
    }

    @Test
    void anEditAfterAnUndoLeavesNothingToRedo() {
        viewModel.begin(shopper);
        viewModel.remove(0);
        viewModel.undo();
        assertTrue(viewModel.canRedoProperty().get());
        viewModel.move(0, 3);
        assertFalse(viewModel.canRedoProperty().get());
    }

    @Test
    void everyEditAndUndoIsToldAndOneThatChangesNothingIsNot() {
        viewModel.begin(shopper);
        assertEquals(0, changes.size());
        viewModel.move(2, 2);
        viewModel.setBehaviour(0, shopper.events().get(0).behaviour());
        assertEquals(0, changes.size());
        viewModel.remove(0);
        viewModel.undo();
        assertEquals(2, changes.size());
        assertTrue(state().isReal());
    }

    @Test
    void anItemIsPutBehindTheEventInHandAtItsTimeAndIsThenInHand() {
        viewModel.begin(shopper);
        viewModel.chosenProperty().set(4);
        viewModel.insert(TestItems.item(50));
        ShopperEvent inserted = state().events().get(5);
        assertEquals(TestItems.item(50), inserted.item());
        assertEquals(shopper.events().get(4).time(), inserted.time());
        assertEquals(shopper.events().get(4).behaviour(), inserted.behaviour());
        assertEquals(5, viewModel.chosenProperty().get());
        assertEquals(31, state().events().size());
    }

    @Test
    void aMovedEventTakesTheTimeOfItsNewNeighbourAndTheOthersKeepTheirs() {
        viewModel.begin(shopper);
        viewModel.move(29, 0);
        assertEquals(shopper.events().get(29).item(), state().events().get(0).item());
        assertEquals(shopper.events().get(0).time(), state().events().get(0).time());
        assertEquals(shopper.events().subList(0, 29), state().events().subList(1, 30));
    }

    @Test
    void anEventOnAnotherDayGoesToWhereItBelongs() {
        viewModel.begin(shopper);
        LocalDate last = WhatIf.dayOf(shopper.events().get(29));
        viewModel.setDay(3, last.plusDays(2));
        assertEquals(29, viewModel.chosenProperty().get());
        assertEquals(shopper.events().get(3).item(), state().events().get(29).item());
        assertEquals(last.plusDays(2), WhatIf.dayOf(state().events().get(29)));
    }

    @Test
    void eventsWithoutTimesHaveNoDay() {
        viewModel.begin(Subject.shopper("1", TestItems.historyWithoutTimes(3)));
        viewModel.setDay(0, LocalDate.of(2026, 1, 1));
        assertTrue(state().isReal());
        viewModel.insert(TestItems.item(1));
        assertEquals(SequenceDataset.NO_TIME, state().events().get(3).time());
    }

    @Test
    void aNewShopperBeginsWithNothingAndUndoBringsTheRealOneBack() {
        viewModel.begin(shopper);
        viewModel.startNew();
        assertEquals(Subject.Kind.NEW, state().subject().kind());
        assertEquals(List.of(), state().events());
        viewModel.insert(TestItems.item(2));
        assertEquals("purchase", state().events().get(0).behaviour());
        viewModel.undo();
        viewModel.undo();
        assertTrue(state().isReal());
    }

    @Test
    void aPersonaIsSavedOpenedAndDeleted() {
        viewModel.begin(shopper);
        viewModel.remove(0);
        List<ShopperEvent> edited = state().events();
        dialogs.name = "  Camper ";
        viewModel.material().save();
        assertEquals(List.of("Camper"), viewModel.material().personasProperty().getValue());
        assertEquals(Subject.Kind.PERSONA, state().subject().kind());
        assertFalse(state().isEdited());
        viewModel.reset();
        assertTrue(state().isReal());
        viewModel.material().open("Camper");
        assertEquals(ids(edited), ids(state().events()));
        viewModel.material().removePersona("Camper");
        assertEquals(List.of(), viewModel.material().personasProperty().getValue());
        assertEquals(List.of("comparison.persona.save", "comparison.persona.remove"), dialogs.asked);
    }

    @Test
    void aNameInUseIsAskedAboutBeforeItIsReplaced() {
        viewModel.begin(shopper);
        dialogs.name = "Camper";
        viewModel.material().save();
        viewModel.remove(0);
        dialogs.agrees = false;
        viewModel.material().save();
        assertEquals(30, personas.persona("Camper").orElseThrow().events().size());
        dialogs.agrees = true;
        viewModel.material().save();
        assertEquals(29, personas.persona("Camper").orElseThrow().events().size());
    }

    @Test
    void aPersonaWhoseItemsLeftTheShopSaysSoAlsoAfterAnUndo() {
        viewModel.begin(shopper);
        dialogs.name = "Camper";
        viewModel.material().save();
        personas.gone.add(shopper.events().get(0).item().id());
        viewModel.material().open("Camper");
        assertEquals(
                List.of(shopper.events().get(0).item().id()), state().subject().missing());
        assertNotEquals(30, state().events().size());
        viewModel.undo();
        viewModel.redo();
        assertEquals(1, state().subject().missing().size());
    }

    @Test
    void theSameHistoryShownAgainKeepsWhatWasEdited() {
        viewModel.begin(shopper);
        viewModel.remove(0);
        viewModel.begin(shopper);
        assertTrue(state().isEdited());
        viewModel.begin(Subject.shopper("17854", TestItems.history(5)));
        assertFalse(state().isEdited());
        assertFalse(viewModel.canUndoProperty().get());
    }

    @Test
    void itemsAreFoundByPartOfTheirTitle() {
        viewModel.begin(shopper);
        viewModel.items().textProperty().set("tent");
        assertFalse(viewModel.items().foundProperty().get().isEmpty());
        viewModel.insert(viewModel.items().foundProperty().get().get(0));
        assertEquals("", viewModel.items().textProperty().get());
        assertEquals(List.of(), viewModel.items().foundProperty().get());
    }

    private WhatIf state() {
        return Objects.requireNonNull(viewModel.stateProperty().get());
    }

    private static List<String> ids(List<ShopperEvent> events) {
        return events.stream().map(event -> event.item().id()).toList();
    }
}
