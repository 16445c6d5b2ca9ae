package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.SimulateItem;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Compare in the window: shoppers on whom models differ, and whom a product would reach. */
@ScreenTest
class FindingShoppersTest extends WithComparison {

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void aShopperOnWhomModelsDifferIsFoundAndShown(FxRobot robot) {
        robot.clickOn("#find-disagreement").clickOn("#disagreement-start");
        assertTrue(
                robot.lookup("#disagreement-summary").queryLabeled().getText().contains("over 2 shoppers"));
        ListView<FindDisagreement.Found> list =
                robot.lookup("#disagreement-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(1));
        assertEquals("S2", screen.selection.shopperProperty().get());
        ComboBox<FindDisagreement.Category> category =
                robot.lookup("#disagreement-category").queryComboBox();
        robot.interact(() -> category.setValue(category.getItems().get(1)));
        assertEquals(1, list.getItems().size());
        robot.clickOn("#disagreement-close");
        assertFalse(robot.lookup("#disagreement").query().isVisible());
    }

    @Test
    void whomAMadeUpProductWouldReachIsSaid(FxRobot robot) {
        robot.clickOn("#simulator-open");
        assertTrue(robot.lookup("#simulator-start").query().isDisabled());
        robot.clickOn("#simulator-title").write("Tent");
        robot.clickOn("#simulator-price").write("x");
        assertTrue(robot.lookup("#simulator-start").query().isDisabled());
        robot.eraseText(1).write("89,90").clickOn("#simulator-start");
        String summary = robot.lookup("#simulator-summary").queryLabeled().getText();
        assertTrue(summary.startsWith("1 of 2 shoppers"), summary);
        String outcome = robot.lookup("#simulator-outcome").queryLabeled().getText();
        assertTrue(outcome.contains("By chance 20.0%"), outcome);
        ListView<SimulateItem.Place> list = robot.lookup("#simulator-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(0));
        assertEquals("other", screen.selection.shopperProperty().get());
        robot.interact(() -> {
            screen.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            list.requestFocus();
        });
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("顾客\t排名\t后来买过\r\n"), copied);
    }
}
