package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ItemCard;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ScreenTest
class HeatMapTest {

    private HeatMap map;

    @Start
    void start(Stage stage) {
        map = new HeatMap(new PictureCache());
        map.setId("map");
        map.setReading(cell -> cell.row() + " looks at " + cell.column());
        stage.setScene(new Scene(new StackPane(map), 900, 800));
        stage.show();
    }

    @Test
    void arrowKeysMoveFromPairToPair(FxRobot robot) {
        show(robot, 50);
        robot.interact(map::requestFocus);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        robot.press(KeyCode.UP).release(KeyCode.UP);
        assertEquals(48, map.pointedProperty().get().row());
        assertEquals(0, map.pointedProperty().get().column());
        assertEquals("48 looks at 0", map.getAccessibleText());
    }

    @Test
    void hoverPointsAtThePairUnderTheMouse(FxRobot robot) {
        show(robot, 10);
        Node cells = robot.lookup("#map .cells").query();
        robot.moveTo(cells.localToScreen(5, 5));
        assertEquals(0, map.pointedProperty().get().row());
        assertEquals(0, map.pointedProperty().get().column());
    }

    @Test
    void everyTitleOfFiftyPositionsShowsInAWindowOf1280By800(FxRobot robot) {
        robot.interact(() -> map.setMaxSize(736, 552));
        show(robot, 50);
        assertEquals(50, shownTitles(robot, 0).size());
        assertEquals(50, shownTitles(robot, 1).size());
    }

    @Test
    void titlesAreThinnedAtTwoHundredPositionsAndThePointedOneShows(FxRobot robot) {
        show(robot, 200);
        robot.interact(() -> map.point(101, 37));
        robot.interact(() -> {});
        List<String> rows = shownTitles(robot, 0);
        assertTrue(rows.size() <= 80, () -> rows.size() + " titles");
        assertTrue(rows.contains(TestItems.item(101).title()));
    }

    @Test
    void aHeadWithTheSameTitlesKeepsThePair(FxRobot robot) {
        show(robot, 20);
        robot.interact(() -> map.point(7, 3));
        robot.interact(() -> map.dataProperty().set(data(20, 2)));
        assertEquals(data(20, 2).values()[7][3], map.pointedProperty().get().value());
    }

    @Test
    void titlesHaveTheSignsOfWhatWasDoneAndThePointedOneItsPicture(FxRobot robot) {
        List<ItemCard> items = TestItems.items(50);
        List<String> titles = items.stream().map(ItemCard::title).toList();
        List<HeatMark> marks =
                items.stream().map(item -> new HeatMark(item, "purchase")).toList();
        robot.interact(
                () -> map.dataProperty().set(new HeatData(TestItems.attention(50, 1), titles, titles, marks, marks)));
        robot.interact(() -> {});
        int shown = shownTitles(robot, 0).size() + shownTitles(robot, 1).size();
        assertEquals(shown, seen(robot, ".behaviour-purchase"));
        int before = seen(robot, ".item-picture");
        robot.interact(() -> map.zoomBy(20));
        assertTrue(seen(robot, ".item-picture") > 0, "there is room for pictures");
        robot.interact(map::fit);
        robot.interact(() -> map.point(49, 49));
        assertTrue(seen(robot, ".item-picture") >= Math.max(2, before));
        show(robot, 20);
        assertEquals(0, seen(robot, ".behaviour-purchase"), "there are none without marks");
    }

    private static int seen(FxRobot robot, String style) {
        return (int) robot.lookup("#map " + style).queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void anotherHistoryForgetsThePair(FxRobot robot) {
        show(robot, 20);
        robot.interact(() -> map.point(7, 3));
        show(robot, 21);
        assertNull(map.pointedProperty().get());
    }

    private void show(FxRobot robot, int length) {
        robot.interact(() -> map.dataProperty().set(data(length, 1)));
        robot.interact(() -> {});
    }

    private static HeatData data(int length, long seed) {
        List<String> titles =
                TestItems.items(length).stream().map(ItemCard::title).toList();
        return new HeatData(TestItems.attention(length, seed), titles, titles);
    }

    private List<String> shownTitles(FxRobot robot, int axis) {
        HeatMapAxis found = robot.lookup("#map .heat-map-axis").<HeatMapAxis>queryAll().stream()
                .skip(axis)
                .findFirst()
                .orElseThrow();
        return found.getChildren().stream()
                .filter(node -> node.isVisible() && node instanceof Label)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
