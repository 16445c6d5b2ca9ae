package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ItemCard;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What Attention says of an item, and what it says where it can say nothing. */
@ScreenTest
class AttentionViewTest {

    private final AttentionScreen screen = new AttentionScreen();

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void anotherItemOfTheListIsChosen(FxRobot robot) {
        ComboBox<ItemCard> items = robot.lookup("#attention-item").query();
        assertEquals(20, items.getItems().size());
        ItemCard third = items.getItems().get(2);
        robot.interact(() -> items.setValue(third));
        assertEquals(third.id(), screen.selection.itemProperty().get());
        assertEquals(third, items.getValue());
    }

    @Test
    void whatMovedItIsSaidWithRanksAndWhatAttentionIsWorth(FxRobot robot) {
        String answer = robot.lookup("#attention-answer").queryLabeled().getText();
        assertTrue(answer.contains("because of"), answer);
        assertTrue(answer.contains("without it this item falls from 1 to"), answer);
        String badge = robot.lookup("#attention-badge").queryLabeled().getText();
        assertTrue(badge.startsWith("Attention agrees with effect: 0.71."), badge);
        String change = robot.lookup("#attention-change").queryLabeled().getText();
        assertTrue(change.contains("would leave the first 10 and stand at 14"), change);
    }

    @Test
    void saysHonestlyWhatAttentionIsNot(FxRobot robot) {
        String caption = robot.lookup("#attention-caption").queryLabeled().getText();
        assertTrue(caption.contains("not why it chose"), caption);
        assertTrue(caption.contains("rank correlation"), caption);
        assertTrue(robot.lookup("#attention-answer").queryLabeled().getText().contains("has rank 1"));
    }

    @Test
    void theAnswerStandsBesideTheMapWhereThereIsRoom(FxRobot robot) throws Exception {
        Stage window = (Stage) AttentionScreen.map(robot).getScene().getWindow();
        robot.interact(() -> window.setWidth(1280));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> left(robot, "#attention-answer") < left(robot, "#attention-map"));
        robot.interact(() -> window.setWidth(1900));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> left(robot, "#attention-answer") > left(robot, "#attention-map"));
    }

    @Test
    void anItemOutOfTheListIsSaidWhatWouldBringItIn(FxRobot robot) {
        ComboBox<ItemCard> items = robot.lookup("#attention-item").query();
        ItemCard fifteenth = items.getItems().get(14);
        robot.interact(() -> items.setValue(fifteenth));
        String change = robot.lookup("#attention-change").queryLabeled().getText();
        assertTrue(change.contains("would lift it from 15 to 2"), change);
    }

    @Test
    void whatWouldChangeItIsTriedInCompare(FxRobot robot) {
        robot.interact(() -> robot.lookup("#attention-try").<Hyperlink>query().fire());
        assertEquals(Navigation.COMPARISON, screen.navigation.currentProperty().get());
        HistoryTrial trial =
                Objects.requireNonNull(screen.selection.trialProperty().get());
        assertEquals("17853", trial.shopper());
        assertEquals(2, trial.without().size());
    }

    @Test
    void eventsAreSortedByDisagreementOnRequest(FxRobot robot) {
        robot.clickOn("#attention-order-disagreement");
        List<EventEffect> events =
                robot.lookup("#attention-events").<ListView<EventEffect>>query().getItems();
        assertEquals(50, events.size());
        for (int i = 1; i < events.size(); i++) {
            assertTrue(events.get(i - 1).disagreement() >= events.get(i).disagreement());
        }
        assertTrue(events.stream().allMatch(event -> event.gap() == 0));
        robot.clickOn("#attention-order-time");
        assertEquals(0, events.get(0).event().position());
    }

    @Test
    void anEventOfTheHistoryIsFoundInTheMatrix(FxRobot robot) {
        ListView<EventEffect> events = robot.lookup("#attention-events").query();
        robot.interact(() -> events.getSelectionModel().select(44));
        assertEquals(
                44,
                Objects.requireNonNull(
                                AttentionScreen.map(robot).pointedProperty().get())
                        .column());
        assertEquals(
                49,
                Objects.requireNonNull(
                                AttentionScreen.map(robot).pointedProperty().get())
                        .row());
    }

    @Test
    void aModelWithoutAttentionSaysSoAndShowsTheEffects(FxRobot robot) {
        robot.interact(() -> screen.viewModel().chooseModel("transition-1"));
        assertFalse(robot.lookup(".picture-pane").query().isVisible());
        assertTrue(robot.lookup("#attention-caption")
                .queryLabeled()
                .getText()
                .startsWith("transition-1 has no attention"));
        assertEquals(
                50,
                robot.lookup("#attention-events")
                        .<ListView<?>>query()
                        .getItems()
                        .size());
    }

    @Test
    void oneEventIsAMatrixOfOne(FxRobot robot) {
        robot.interact(() -> {
            screen.source.set(AttentionScreen.sourceOf(TestItems.history(1)));
            screen.selection.selectShopper("17854");
        });
        assertEquals(1, AttentionScreen.map(robot).dataProperty().get().rows());
        robot.interact(() -> AttentionScreen.map(robot).point(0, 0));
        assertNotNull(AttentionScreen.map(robot).pointedProperty().get());
    }

    @Test
    void aProblemStandsInPlaceOfTheExplanation(FxRobot robot) {
        FakeModels broken = new FakeModels(TestItems.history(3));
        broken.broken.add("Spring");
        robot.interact(() -> screen.source.set(new FakeExplanations(broken)));
        robot.clickOn("#attention-other");
        assertEquals(Navigation.EXPLORE, screen.navigation.currentProperty().get());
    }

    @Test
    void withoutModelsItOffersToTrain(FxRobot robot) {
        robot.interact(() -> screen.cards.set(List.of()));
        robot.clickOn("#attention-train");
        assertEquals(Navigation.TRAINING, screen.navigation.currentProperty().get());
    }

    private static double left(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }
}
