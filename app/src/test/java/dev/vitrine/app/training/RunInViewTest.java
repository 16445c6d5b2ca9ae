package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.Reveal;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.engine.training.EpochReport;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is seen of a run and its curves in a small window. */
@ScreenTest
class RunInViewTest extends TrainingScreen {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theLegendShowsLinesAsTheyAreDrawn(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#start");
        awaitResult(robot);
        List<Label> named = List.copyOf(robot.lookup("#curves-legend .label").queryAllAs(Label.class));
        assertEquals(
                List.of("Transformer alone", "popularity", "transitions"),
                named.stream().map(Label::getText).toList());
        for (int at = 0; at < named.size(); at++) {
            Line piece = (Line) named.get(at).getGraphic();
            Path drawn = (Path) ndcg(robot).getData().get(at).getNode();
            assertEquals(drawn.getStroke(), piece.getStroke());
            assertEquals(drawn.getStrokeDashArray(), piece.getStrokeDashArray());
        }
        assertFalse(((Line) named.get(1).getGraphic()).getStrokeDashArray().isEmpty());
    }

    @Test
    void theDotOfTheFirstEpochIsWhole(FxRobot robot) throws Exception {
        openShop(robot);
        training.epochs = List.of(new EpochReport(1, 6.1, 0.02, 0.03, 3, true));
        robot.clickOn("#start");
        awaitResult(robot);
        Node dot = ndcg(robot).getData().get(0).getData().get(0).getNode();
        Node plot = ndcg(robot).lookup(".chart-plot-background");
        Bounds room = plot.localToScene(plot.getLayoutBounds());
        FxThread.await(() -> {
            Bounds seen = dot.localToScene(dot.getLayoutBounds());
            return seen.getWidth() > 0 && room.contains(seen);
        });
    }

    @Test
    void allModelsAreOneClickFromTheResult(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#start");
        awaitResult(robot);
        robot.clickOn("#to-models");
        Node table = node(robot, "#models");
        FxThread.await(() -> {
            Bounds seen = table.localToScene(table.getLayoutBounds());
            return seen.getMinY() >= 0 && seen.getMaxY() <= table.getScene().getHeight();
        });
    }

    @Test
    void aRunThatIsBegunBelowIsScrolledToAndSoIsItsResult(FxRobot robot) throws Exception {
        openShop(robot);
        ScrollPane scroll = lowScreen(robot);
        robot.interact(() -> scroll.setVvalue(1));
        FxThread.await(() -> !Reveal.isInView(node(robot, "#start")));
        hold();
        robot.interact(() -> robot.lookup("#start").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#where") && Reveal.isInView(node(robot, "#where")));
        release.countDown();
        awaitResult(robot);
        FxThread.await(() -> Reveal.isInView(node(robot, "#verdict")));
        assertTrue(scroll.getVvalue() < 1);
    }

    @Test
    void aResultDoesNotTakeAnybodyAwayWhoLooksElsewhere(FxRobot robot) throws Exception {
        openShop(robot);
        ScrollPane scroll = lowScreen(robot);
        hold();
        robot.interact(() -> robot.lookup("#start").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#where") && Reveal.isInView(node(robot, "#where")));
        robot.interact(() -> scroll.setVvalue(0));
        release.countDown();
        awaitResult(robot);
        FxThread.await(() -> background.idleProperty().get());
        assertEquals(0, scroll.getVvalue());
    }

    /** One that shows little of what it holds, however high the window is: tests share one, and not all leave it as it was. */
    private static ScrollPane lowScreen(FxRobot robot) throws Exception {
        ScrollPane scroll = (ScrollPane) node(robot, "#training-screen > .scroll-pane");
        robot.interact(() -> scroll.setMaxHeight(220));
        FxThread.await(() -> scroll.getHeight() <= 220);
        return scroll;
    }

    private static LineChart<Number, Number> ndcg(FxRobot robot) {
        return robot.lookup("#ndcg-chart").query();
    }
}
