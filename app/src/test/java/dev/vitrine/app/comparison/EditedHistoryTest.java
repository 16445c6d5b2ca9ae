package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Compare in the window: the history is edited and kept as a persona. */
@ScreenTest
class EditedHistoryTest extends WithComparison {

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void anEventIsTakenOutByKeyAndUndoBringsItBack(FxRobot robot) {
        robot.clickOn("#chip-57").type(KeyCode.DELETE);
        assertEquals(57, screen.events());
        assertTrue(robot.lookup("#what-if-mark").query().isVisible());
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().startsWith("What if"));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals(58, screen.events());
        assertFalse(robot.lookup("#what-if-mark").query().isVisible());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertEquals(57, screen.events());
        robot.clickOn("#reset-history");
        assertEquals(58, screen.events());
        robot.clickOn("#undo").clickOn("#undo").clickOn("#redo");
        assertEquals(57, screen.events());
    }

    @Test
    void anEventIsMovedByKeyAndByMouse(FxRobot robot) {
        String last = screen.item(57);
        robot.clickOn("#chip-57")
                .press(KeyCode.ALT)
                .type(KeyCode.LEFT, KeyCode.LEFT)
                .release(KeyCode.ALT);
        assertEquals(last, screen.item(55));
        robot.clickOn("#event-later");
        assertEquals(last, screen.item(56));
        robot.drag("#chip-56").moveTo("#chip-52").moveBy(-15, 0).drop();
        assertEquals(last, screen.item(52));
        assertEquals(58, screen.events());
    }

    @Test
    void anItemIsInsertedBySearch(FxRobot robot) {
        robot.clickOn("#chip-55").clickOn("#insert-item").write("lantern").type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("Camping lantern, warm light 2", screen.item(56));
        assertEquals(59, screen.events());
        assertEquals(
                "Camping lantern, warm light 2",
                robot.lookup("#event-title").queryLabeled().getText());
    }

    @Test
    void whatWasDoneIsChanged(FxRobot robot) {
        robot.clickOn("#chip-57");
        robot.interact(
                () -> robot.lookup("#event-behaviour").<ComboBox<String>>query().setValue("cart"));
        assertEquals("cart", screen.history().get(57).behaviour());
        robot.interact(() -> robot.lookup("#event-day").<DatePicker>query().setValue(LocalDate.of(2026, 3, 1)));
        assertEquals("cart", screen.history().get(0).behaviour());
    }

    @Test
    void aNewShopperIsMadeUpAndKeptAsAPersona(FxRobot robot) {
        robot.clickOn("#new-shopper");
        assertEquals(
                "Lists for a new shopper",
                robot.lookup("#comparison-title").queryLabeled().getText());
        assertTrue(robot.lookup("#as-of-test").query().isDisabled());
        robot.clickOn("#insert-item").write("tent").type(KeyCode.ENTER);
        screen.dialogs.name = "Camper";
        robot.clickOn("#personas").clickOn("#persona-save");
        assertEquals(
                "Lists for the persona Camper",
                robot.lookup("#comparison-title").queryLabeled().getText());
        screen.personas.gone.add(screen.history().get(0).item().id());
        robot.clickOn("#reset-history").clickOn("#personas").clickOn("#persona-Camper");
        assertTrue(robot.lookup("#missing-items").queryLabeled().getText().contains("SKU-1000"));
        assertEquals(0, screen.events());
    }
}
