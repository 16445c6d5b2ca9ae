package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.Contrast;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CleanData;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A training in the window, from a click to its result. */
@ScreenTest
class TrainingViewTest extends TrainingScreen {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void withoutDataItLeadsToData(FxRobot robot) throws Exception {
        open(robot, Workspace.open(folder.resolve("empty")));
        assertFalse(isShown(robot, "#start"));
        robot.clickOn("#to-data");
        assertEquals(List.of("data"), gone);
    }

    @Test
    void oneClickTrainsAndTheResultStandsBesideTheObvious(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#start");
        awaitResult(robot);
        assertEquals("Beats the obvious", text(robot, "#verdict"));
        assertTrue(
                text(robot, "#result").startsWith("\"hybrid\" finds the next item in the top 10 for 9.1%"),
                text(robot, "#result"));
        assertEquals("Trained 2 epochs in 0:06", text(robot, "#where"));
        robot.clickOn("#to-lists");
        assertEquals(List.of("lists"), gone);
        assertEquals(List.of("hybrid", "popularity", "transition"), selection.models());
    }

    @Test
    void anInterruptedTrainingIsSaidAndGoesOnByAClick(FxRobot robot) throws Exception {
        training.interrupted = List.of(InterruptedRuns.of("Spring", 12));
        openShop(robot);
        FxThread.await(() -> isShown(robot, "#goOn-Spring"));
        String words = robot.lookup("#interrupted .label").queryLabeled().getText();
        assertTrue(words.startsWith("\"Spring\", begun "), words);
        assertTrue(words.endsWith("was interrupted after 12 epochs; best validation NDCG@10 so far: 0.0120."), words);
        robot.interact(() -> robot.lookup("#goOn-Spring").queryButton().fire());
        awaitResult(robot);
        assertEquals(List.of("Spring"), training.resumed);
    }

    @Test
    void anInterruptedTrainingIsGivenUpWhenThatIsConfirmed(FxRobot robot) throws Exception {
        training.interrupted = List.of(InterruptedRuns.of("Spring", 0));
        openShop(robot);
        FxThread.await(() -> isShown(robot, "#discard-Spring"));
        robot.interact(() -> robot.lookup("#discard-Spring").queryButton().fire());
        FxThread.await(() -> !isShown(robot, "#interrupted"));
        assertEquals(List.of("training.discard"), dialogs.asked);
    }

    @Test
    void whatCleaningLeavesIsSaidAndLedTo(FxRobot robot) throws Exception {
        openShop(robot);
        FxThread.await(() ->
                text(robot, "#cleaned").equals("The usual cleaning rules apply: 144 of 145 stored events remain."));
        new CleanData(workspace).apply(CleaningRules.of(Map.of("duplicates", "keep")), Progress.NONE);
        FxThread.run(session::changed);
        FxThread.await(() -> text(robot, "#cleaned")
                .equals("1 cleaning rule is set otherwise than usual: 145 of 145 stored events remain."));
        robot.clickOn("#to-cleaning");
        assertEquals(List.of("cleaning"), gone);
    }

    @Test
    void theCurvesGrowWhileItTrains(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        assertEquals("Epoch 2, 1:54 left", text(robot, "#where"));
        assertEquals(3, chart(robot, "#ndcg-chart").getData().size(), "the Transformer and two level lines");
        assertTrue(node(robot, "#start").isDisabled());
        assertTrue(node(robot, "#with-baselines").isDisabled());
        assertTrue(node(robot, "#budget-best").isDisabled());
        release.countDown();
        awaitResult(robot);
        assertFalse(node(robot, "#start").isDisabled());
    }

    @Test
    void theBudgetOfTheRunIsMarkedAndAllCardsStayReadable(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#budget-thorough").clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        assertEquals("Running", text(robot, "#running-thorough"));
        assertEquals("10 minutes, Running", node(robot, "#budget-thorough").getAccessibleText());
        assertFalse(isShown(robot, "#running-quick"));
        robot.interact(() -> new Look(Theme.DARK).dress(node(robot, "#start").getScene()));
        for (Labeled label : robot.lookup(".budget-card .label").queryAllAs(Labeled.class)) {
            assertEquals(1, Contrast.opacity(label), label::getText);
            assertTrue(Contrast.of((Color) label.getTextFill(), Theme.DARK.background()) > 4.5, label::getText);
        }
        robot.clickOn("#pause");
        assertEquals("Paused", text(robot, "#running-thorough"));
        release.countDown();
        awaitResult(robot);
        assertFalse(isShown(robot, "#running-thorough"));
    }

    @Test
    void theBudgetThatIsMarkedIsTheRunsAndNotTheChosenOne(FxRobot robot) throws Exception {
        training.interrupted = List.of(InterruptedRuns.of("Spring", 12));
        openShop(robot);
        hold();
        FxThread.await(() -> isShown(robot, "#goOn-Spring"));
        robot.interact(() -> robot.lookup("#goOn-Spring").queryButton().fire());
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        assertTrue(isShown(robot, "#running-thorough"), "it was begun with ten minutes");
        assertFalse(isShown(robot, "#running-quick"), "two are chosen for the next");
        release.countDown();
        awaitResult(robot);
    }

    @Test
    void noAxesStandThereBeforeTheFirstEpochWhichIsADot(FxRobot robot) throws Exception {
        openShop(robot);
        training.epochs = List.of();
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> isShown(robot, "#pause"));
        assertFalse(isShown(robot, "#loss-chart"));
        assertEquals("Getting ready…", text(robot, "#where"));
        release.countDown();
        awaitResult(robot);

        training.epochs = List.of(new EpochReport(1, 6.1, 0.02, 0.03, 3, true));
        robot.clickOn("#start");
        FxThread.await(() -> isShown(robot, "#loss-chart"));
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 1);
        assertNotNull(
                chart(robot, "#loss-chart").getData().get(0).getData().get(0).getNode());
        awaitResult(robot);
    }

    @Test
    void aRunIsPausedAndGoesOn(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        robot.clickOn("#pause");
        assertEquals("Paused after epoch 2, 1:54 left", text(robot, "#where"));
        robot.clickOn("#resume");
        assertEquals("Epoch 2, 1:54 left", text(robot, "#where"));
        robot.clickOn("#stop");
        assertEquals("Ending…", text(robot, "#where"));
        release.countDown();
        awaitResult(robot);
    }

    @Test
    void aCancelledRunHasNoResult(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        robot.clickOn("#cancel");
        assertTrue(node(robot, "#cancel").isDisabled());
        release.countDown();
        FxThread.await(() -> !node(robot, "#start").isDisabled());
        assertFalse(isShown(robot, "#result-pane"));
        assertEquals(List.of(), dialogs.problems);
    }

    @Test
    void aWorkerThatDiesIsReportedWithWhatToDoAndTrainingCanStartAgain(FxRobot robot) throws Exception {
        openShop(robot);
        training.whileTraining = () -> {
            throw ProblemException.engine("worker.killed");
        };
        robot.clickOn("#start");
        FxThread.await(() -> robot.lookup("#problem-todo").tryQuery().isPresent());
        assertEquals("The training process was ended from outside.", text(robot, "#problem-what"));
        assertTrue(text(robot, "#problem-todo").startsWith("Close other programs"), text(robot, "#problem-todo"));
        robot.clickOn(".dialog-pane .button");
        training.whileTraining = () -> {};
        robot.clickOn("#start");
        awaitResult(robot);
    }

    @Test
    void theChoicesReachTheRun(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#budget-thorough").clickOn("#with-baselines");
        robot.clickOn(robot.from(node(robot, ".details")).lookup(".title").<Node>query());
        robot.clickOn("#setting-name").write("Spring");
        ComboBox<String> loss = robot.lookup("#setting-loss").queryComboBox();
        assertEquals("automatic", loss.getButtonCell().getText());
        robot.interact(() -> loss.setValue("gbce"));
        assertEquals(
                "Right or wrong, made up for drawing few", loss.getButtonCell().getText());
        robot.clickOn("#start");
        awaitResult(robot);
        assertEquals(1, training.trained.size());
        assertEquals(10.0, training.trained.get(0).minutes());
        assertEquals("Spring", training.trained.get(0).name());
        assertEquals(Map.of("loss", "gbce"), training.trained.get(0).settings());
        assertEquals("Trained; no baseline to compare with", text(robot, "#verdict"));
    }

    @Test
    void aSimpleModelIsChosenAndShowsNeitherCurvesNorPause(FxRobot robot) throws Exception {
        openShop(robot);
        ComboBox<ModelKind> kind = robot.lookup("#kind").queryComboBox();
        robot.interact(() -> kind.setValue(ModelKind.ITEM_KNN));
        assertTrue(node(robot, "#budget-best").isDisabled());
        assertTrue(node(robot, "#setting-dimension").isDisabled());
        training.whileFitting = this::await;
        robot.clickOn("#start");
        FxThread.await(() -> isShown(robot, "#where"));
        assertEquals("Counting…", text(robot, "#where"));
        assertFalse(isShown(robot, "#pause"));
        assertFalse(isShown(robot, "#loss-chart"));
        release.countDown();
        awaitResult(robot);
        assertFalse(isShown(robot, "#where"));
        assertEquals(List.of("item-knn", "popularity", "transition"), selection.models());
    }

    @Test
    void everyKindOfModelIsOfferedInASentence(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#kind");
        for (ModelKind kind : ModelKind.values()) {
            String sentence = messages.get("training.kind." + kind.id());
            FxThread.await(() -> robot.lookup(sentence).tryQuery().isPresent());
        }
        robot.type(KeyCode.ESCAPE);
    }

    private static int points(FxRobot robot, String query, int series) {
        return chart(robot, query).getData().get(series).getData().size();
    }

    private static LineChart<Number, Number> chart(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }
}
