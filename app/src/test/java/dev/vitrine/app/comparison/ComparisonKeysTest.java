package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.testing.ScreenTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Compare without a mouse: keys go through the lists, and Tab to all that can be pressed. */
@ScreenTest
class ComparisonKeysTest extends WithComparison {

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void arrowKeysGoFromTileToTileAndEnterOpensTheDetails(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-1").query().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
        assertTrue(robot.lookup("#tile-1-2").query().isFocused());
        Comparison comparison =
                Objects.requireNonNull(screen.viewModel.comparisonProperty().get());
        assertEquals(
                comparison.columns().get(1).places().get(1).item().title(),
                robot.lookup("#drawer-title").queryLabeled().getText());
        assertTrue(robot.lookup("#tile-1-2").query().getAccessibleText().contains("€"), "the price has no currency");
        robot.clickOn("#drawer-why");
        assertEquals(Navigation.ATTENTION, screen.navigation.currentProperty().get());
    }

    @Test
    void allListsScrollTogetherToTheTileThatAKeyGoesTo(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-1").query().requestFocus());
        assertFalse(isInView(robot, "#tile-1-20"));
        robot.type(KeyCode.END);
        assertTrue(robot.lookup("#tile-0-20").query().isFocused());
        assertTrue(isInView(robot, "#tile-0-20"), "what is in focus is seen");
        assertTrue(isInView(robot, "#tile-1-20") && isInView(robot, "#tile-2-20"), "beside the same rank");
        assertFalse(isInView(robot, "#tile-1-1"));
        robot.type(KeyCode.RIGHT, KeyCode.UP);
        assertTrue(robot.lookup("#tile-1-19").query().isFocused());
        robot.type(KeyCode.HOME);
        assertTrue(isInView(robot, "#tile-1-1"));
        for (int step = 0; step < 12; step++) {
            robot.type(KeyCode.DOWN);
        }
        assertTrue(isInView(robot, "#tile-1-13"), "step by step, too");
    }

    @Test
    void everythingThatCanBePressedIsReachedByTab(FxRobot robot) {
        Set<Node> reached = new LinkedHashSet<>();
        robot.clickOn("#filters");
        robot.interact(() -> robot.lookup("#personas").query().requestFocus());
        for (Node focused = focused(robot); reached.add(focused); focused = focused(robot)) {
            robot.type(KeyCode.TAB);
        }
        List<String> missed = new ArrayList<>();
        for (String id : List.of(
                "#as-of-now",
                "#seen-masked",
                "#list-length",
                "#filters",
                "#find-disagreement",
                "#simulator-open",
                "#test-shoppers-open",
                "#judge-open",
                "#export-lists",
                "#insert-item",
                "#history-strip",
                "#column-model-0",
                "#column-rules-0",
                "#column-remove-1",
                "#tile-0-1",
                "#tile-2-1")) {
            Node wanted = robot.lookup(id).query();
            if (reached.stream().noneMatch(node -> isIn(node, wanted))) {
                missed.add(id);
            }
        }
        assertEquals(List.of(), missed);
    }

    private static Node focused(FxRobot robot) {
        return robot.lookup("#comparison").query().getScene().getFocusOwner();
    }

    private static boolean isIn(Node node, Node outer) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole of a tile is seen in the lists' pane. */
    private static boolean isInView(FxRobot robot, String tile) {
        robot.interact(() -> {});
        Node node = robot.lookup(tile).query();
        Bounds pane = robot.lookup(".lists-scroll")
                .query()
                .localToScene(robot.lookup(".lists-scroll").query().getLayoutBounds());
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinY() >= pane.getMinY() - 1 && bounds.getMaxY() <= pane.getMaxY() + 1;
    }
}
