package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackViewModelTest {

    private static final Place PLACE = new Place(3, TestItems.item(7), 1, Map.of());

    private static final Place OTHER = new Place(4, TestItems.item(8), 1, Map.of());

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> told = new ArrayList<>();
    private final FakePersonas kept = new FakePersonas();
    private final Selection selection = new Selection();
    private final SimpleStringProperty judge = new SimpleStringProperty("Ada");
    private final SimpleObjectProperty<@Nullable ListSource> source =
            new SimpleObjectProperty<>(new FakeListSource(new FakeModels(TestItems.history(12)), kept));
    private final FeedbackViewModel viewModel = new FeedbackViewModel(
            source,
            selection.shopperProperty(),
            judge,
            new Background(waiting::add, Runnable::run, told::add),
            new ScriptedDialogs());

    @BeforeEach
    void choose() {
        selection.selectShopper("17853");
        work();
    }

    @Test
    void aThumbIsKeptWithWhoseListAndPlaceItWasAndTakenBackByASecondPress() {
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        work();

        Feedback given = kept.feedback.get(0);
        assertEquals(
                "Ada 17853 Spring 3",
                String.join(" ", given.judge(), given.shopper(), given.model(), "" + given.place()));
        assertEquals(Opinion.LIKED, given.opinion());
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        work();
        assertEquals(List.of(), kept.feedback);
        assertTrue(viewModel.own(PLACE.item().id()).isEmpty());
    }

    @Test
    void whatWasCountedInOneWorkspaceIsNotToldOfAnother() {
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        work();
        viewModel.count();
        work();
        assertEquals(1, viewModel.standingProperty().get().given());
        source.set(null);
        assertNull(viewModel.standingProperty().get());
    }

    @Test
    void theLastWordIsTheOneThatIsKeptHoweverQuicklyItIsSaid() {
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        viewModel.toggle("Spring", PLACE, Opinion.DISLIKED);
        viewModel.note("Spring", PLACE, "far too dear");
        viewModel.toggle("Spring", PLACE, Opinion.HIDDEN);
        workBackwards();

        assertEquals(1, kept.feedback.size());
        assertEquals(Opinion.HIDDEN, kept.feedback.get(0).opinion());
        assertEquals("far too dear", kept.feedback.get(0).note());
    }

    @Test
    void stepsAreUndoneAndDoneAgainEvenForAnotherShopper() {
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        viewModel.note("Spring", PLACE, "nice");
        selection.selectShopper("17854");
        work();
        viewModel.undo();
        work();
        assertEquals("", kept.feedback.get(0).note());
        viewModel.undo();
        work();
        assertEquals(List.of(), kept.feedback);
        assertFalse(viewModel.canUndoProperty().get());
        viewModel.redo();
        viewModel.redo();
        work();
        assertEquals("nice", kept.feedback.get(0).note());
        assertEquals("17853", kept.feedback.get(0).shopper());
    }

    @Test
    void whatWasGivenJustBeforeAnotherWorkspaceIsOpenedIsKeptInItsOwn() {
        FakePersonas others = new FakePersonas();
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        viewModel.toggle("Spring", OTHER, Opinion.DISLIKED);
        source.set(new FakeListSource(new FakeModels(TestItems.history(12)), others));
        work();

        assertEquals(
                List.of(Opinion.LIKED, Opinion.DISLIKED),
                kept.feedback.stream().map(Feedback::opinion).toList());
        assertEquals(List.of(), others.feedback);
        assertFalse(viewModel.canUndoProperty().get());
    }

    @Test
    void oneThatCannotBeWrittenIsToldOfAndTakenBackWhileTheOthersAreKept() {
        viewModel.toggle("Spring", OTHER, Opinion.LIKED);
        work();
        kept.refused.add(PLACE.item().id());
        Place third = new Place(5, TestItems.item(9), 1, Map.of());
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        viewModel.note("Spring", PLACE, "nice");
        viewModel.toggle("Spring", third, Opinion.DISLIKED);
        work();

        assertEquals(2, told.size(), "of the thumb and of the note");
        assertEquals(
                List.of(OTHER.item().id(), third.item().id()),
                kept.feedback.stream().map(Feedback::item).toList());
        assertTrue(viewModel.own(PLACE.item().id()).isEmpty(), "shown as what it is");
        assertEquals(2, viewModel.allProperty().get().size());
        viewModel.undo();
        viewModel.undo();
        work();
        assertFalse(viewModel.canUndoProperty().get());
        assertEquals(List.of(), kept.feedback);
    }

    @Test
    void anOpinionNotWrittenYetStaysInViewWhenItsShopperComesBack() {
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        selection.selectShopper("17854");
        selection.selectShopper("17853");
        waiting.pollLast().run();
        waiting.pollLast().run();

        assertEquals(
                Opinion.LIKED, viewModel.own(PLACE.item().id()).orElseThrow().opinion());
    }

    @Test
    void eachJudgeHasAnOpinionOfTheirOwnAndTheirAgreementIsCounted() {
        viewModel.toggle("Spring", PLACE, Opinion.LIKED);
        judge.set("Bob");
        assertTrue(viewModel.own(PLACE.item().id()).isEmpty());
        assertEquals(1, viewModel.others(PLACE.item().id()).size());
        viewModel.toggle("Spring", PLACE, Opinion.DISLIKED);
        viewModel.toggle("Spring", OTHER, Opinion.LIKED);
        judge.set("Ada");
        viewModel.toggle("Spring", OTHER, Opinion.LIKED);
        work();
        viewModel.count();
        work();

        FeedbackViewModel.Standing standing =
                Objects.requireNonNull(viewModel.standingProperty().get());
        assertEquals(4, standing.given());
        assertEquals(2, standing.agreement().judges());
        assertEquals(2, standing.agreement().shared());
        assertEquals(0.0, standing.agreement().alpha(), 1e-9, "one item alike, one not: no better than chance");
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @AfterEach
    void nothingElseFails() {
        assertTrue(told.stream().allMatch(failure -> "refused".equals(failure.getMessage())), told.toString());
    }

    /** As if later work were begun before earlier. */
    private void workBackwards() {
        while (!waiting.isEmpty()) {
            waiting.pollLast().run();
        }
    }
}
