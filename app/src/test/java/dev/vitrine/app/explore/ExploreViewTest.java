package dev.vitrine.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeDirectory;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ShopperCard;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenTest
class ExploreViewTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final SimpleObjectProperty<@Nullable ShopperDirectory> directory =
            new SimpleObjectProperty<>(new FakeDirectory(450, TestItems.history(58)));
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });

    @Start
    void start(Stage stage) {
        ExploreViewModel viewModel = new ExploreViewModel(
                directory,
                new SimpleLongProperty(),
                selection,
                navigation,
                background,
                new ScriptedDialogs(),
                id -> {});
        Screens.show(
                stage,
                new ExploreView(
                        viewModel, new PictureCache(), new SheetActions(dialogs, background, messages), messages));
    }

    @Test
    void findsAShopperByTypingAndShowsTheHistory(FxRobot robot) {
        robot.clickOn("#shopper-search").write("17923");
        robot.type(KeyCode.ENTER);
        assertEquals("17923", selection.shopperProperty().get());
        assertEquals(
                "Shopper 17923", robot.lookup("#shopper-title").queryLabeled().getText());
        assertTrue(robot.lookup("#shopper-span").queryLabeled().getText().startsWith("58 events, Mar 2, 2026"));
        assertFalse(robot.lookup("#timeline").<ListView<?>>query().getItems().isEmpty());
    }

    @Test
    void enterOnAShopperComparesTheirLists(FxRobot robot) {
        robot.clickOn("#shopper-search").type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("17851", selection.shopperProperty().get());
        assertEquals(Navigation.COMPARISON, navigation.currentProperty().get());
    }

    @Test
    void buttonsLeadToTheOtherScreens(FxRobot robot) {
        robot.interact(() -> selection.selectShopper("17850"));
        robot.clickOn("#explore-attention");
        assertEquals(Navigation.ATTENTION, navigation.currentProperty().get());
        robot.clickOn("#explore-compare");
        assertEquals(Navigation.COMPARISON, navigation.currentProperty().get());
    }

    @Test
    void saysInPlaceThatNobodyMatches(FxRobot robot) {
        robot.clickOn("#shopper-search").write("nobody");
        assertTrue(robot.lookup("#shopper-no-match").query().isVisible());
        assertTrue(robot.lookup("#shopper-no-match").queryLabeled().getText().contains("\"nobody\""));
    }

    @Test
    void anEmptyWorkspaceOffersToImport(FxRobot robot) {
        robot.interact(() -> directory.set(new FakeDirectory(0, List.of())));
        robot.clickOn("#explore-import");
        assertEquals(Navigation.DATA, navigation.currentProperty().get());
    }

    @Test
    void theListOfShoppersIsCopied(FxRobot robot) {
        robot.clickOn("#shopper-search").type(KeyCode.DOWN);
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        assertEquals(List.of("sheet.copied"), dialogs.done);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("Shopper\tEvents\tPurchases\r\n17850\t508\t64\r\n"), copied.substring(0, 60));
    }

    @Test
    void scrollingDownReadsMoreShoppers(FxRobot robot) {
        ListView<ShopperCard> list = robot.lookup("#shoppers").query();
        robot.interact(() -> list.scrollTo(199));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(400, list.getItems().size());
    }
}
