package dev.vitrine.app;

import static dev.vitrine.app.WorkbenchWindow.isShown;
import static dev.vitrine.app.WorkbenchWindow.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The whole window, driven as a person drives it. */
@ScreenTest
class WorkbenchTest {

    @TempDir
    private Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final CountDownLatch release = new CountDownLatch(1);
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        workbench = WorkbenchWindow.show(stage, folder, dialogs);
    }

    @AfterEach
    void close() throws Exception {
        release.countDown();
        FxThread.run(workbench::close);
    }

    @Test
    void theRailLeadsToEveryScreen(FxRobot robot) {
        robot.clickOn("#go-data");
        assertTrue(isShown(robot, "#data-screen"));
        robot.clickOn("#go-training");
        assertTrue(isShown(robot, "#training-screen"));
        assertFalse(isShown(robot, "#data-screen"));
        robot.clickOn("#go-comparison");
        assertTrue(isShown(robot, "#comparison"));
        robot.clickOn("#go-attention");
        assertTrue(isShown(robot, "#attention"));
        robot.clickOn("#go-explore");
        assertTrue(isShown(robot, "#explore-import"));
        robot.clickOn("#go-explore");
        assertTrue(robot.lookup("#go-explore").<ToggleButton>query().isSelected(), "pressed again it stays chosen");
    }

    @Test
    void keysLeadToTheScreensInTheOrderOfTheRail(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.SHORTCUT);
        assertTrue(isShown(robot, "#comparison"));
        robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.SHORTCUT);
        assertTrue(isShown(robot, "#training-screen"));
    }

    @Test
    void theLanguageSwitchesLiveAndBack(FxRobot robot) {
        robot.clickOn("#language");
        assertEquals("训练", text(robot, "#go-training"));
        assertEquals("开始训练", text(robot, "#start"));
        robot.clickOn("#language");
        assertEquals("Train", text(robot, "#go-training"));
        assertEquals("Train", text(robot, "#start"));
    }

    @Test
    void coloursSwitchBetweenLightAndDark(FxRobot robot) {
        robot.clickOn("#theme");
        assertEquals(Theme.DARK, workbench.look().themeProperty().get());
        assertTrue(isDressedIn(robot, "dark.css"));
        robot.clickOn("#theme");
        assertTrue(isDressedIn(robot, "light.css"));
    }

    @Test
    void choicesAreRememberedForTheNextStart(FxRobot robot) throws Exception {
        robot.clickOn("#theme").clickOn("#language");
        FxThread.run(workbench::close);
        Preferences next = new Preferences(folder.resolve("preferences.properties"));
        assertEquals(Theme.DARK, next.appearance().theme());
        assertEquals("zh", next.appearance().language().getLanguage());
    }

    @Test
    void aWorkspaceIsChosenAndItsNameAndSizesShow(FxRobot robot) throws Exception {
        assertEquals("No workspace", text(robot, "#workspace-menu"));
        TestShop.open(folder).close();
        dialogs.folder = folder.resolve("outdoor shop");
        robot.clickOn("#workspace-menu").clickOn("#open-folder");
        FxThread.await(() -> text(robot, "#sizes").startsWith("24 shoppers"));
        assertEquals("outdoor shop", text(robot, "#workspace-menu"));
        assertEquals("24 shoppers   16 items   144 interactions", text(robot, "#sizes"));
    }

    @Test
    void theWindowIsUsableWhenItShowsWhatIsInTheWorkspace(FxRobot robot) throws Exception {
        assertFalse(workbench.firstScreen().usableProperty().get());
        List<String> sizes = new ArrayList<>();
        robot.interact(() -> workbench.firstScreen().then(() -> sizes.add(text(robot, "#sizes"))));
        open(robot);
        FxThread.await(() -> !sizes.isEmpty());
        assertEquals(List.of("24 shoppers   16 items   144 interactions"), sizes);
    }

    @Test
    void whatCannotBeOpenedSaysWhatWhyAndWhatToDo(FxRobot robot) throws Exception {
        dialogs.folder = Files.writeString(folder.resolve("notes.txt"), "no folder");
        robot.clickOn("#workspace-menu").clickOn("#open-folder");
        FxThread.await(() -> robot.lookup("#problem-what").tryQuery().isPresent());
        assertTrue(text(robot, "#problem-what").contains("notes.txt"), text(robot, "#problem-what"));
        assertFalse(text(robot, "#problem-why").isBlank());
        assertEquals("Choose a folder that you may write to.", text(robot, "#problem-todo"));
        robot.clickOn(".dialog-pane .button");
        assertTrue(robot.lookup("#problem").tryQuery().isEmpty());
        assertEquals("No workspace", text(robot, "#workspace-menu"));
    }

    @Test
    void aJobShowsItsProgressAndIsCancelled(FxRobot robot) throws Exception {
        robot.interact(this::startJob);
        FxThread.await(() -> robot.lookup("#job-title").tryQuery().isPresent());
        FxThread.await(() -> text(robot, "#job-title").equals("Training · epoch 3, NDCG@10 0.1200"));
        assertEquals(
                0.25, robot.lookup("#jobs .progress-bar").<ProgressBar>query().getProgress());
        robot.clickOn("#cancel-job");
        FxThread.await(() -> robot.lookup("#job-title").tryQuery().isEmpty());
        assertTrue(dialogs.problems.isEmpty());
    }

    @Test
    void leavingAWorkspaceWhereSomethingRunsIsAskedAbout(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(this::startJob);
        FxThread.await(() -> robot.lookup("#cancel-job").tryQuery().isPresent());
        dialogs.agrees = false;
        dialogs.folder = folder.resolve("another");
        robot.clickOn("#workspace-menu").clickOn("#open-folder");
        assertEquals(List.of("leave"), dialogs.asked);
        assertEquals("outdoor shop", text(robot, "#workspace-menu"));
        assertTrue(robot.lookup("#cancel-job").tryQuery().isPresent());
        dialogs.agrees = true;
        robot.clickOn("#workspace-menu").clickOn("#open-folder");
        FxThread.await(() -> text(robot, "#workspace-menu").equals("another"));
        FxThread.await(() -> robot.lookup("#cancel-job").tryQuery().isEmpty());
    }

    @Test
    void thePaletteFindsAScreenByName(FxRobot robot) throws Exception {
        openPalette(robot);
        robot.write("comp").type(KeyCode.ENTER);
        assertTrue(isShown(robot, "#comparison"));
        FxThread.await(() -> !isShown(robot, "#palette"));
    }

    @Test
    void thePaletteFindsAShopperAndGoesThere(FxRobot robot) throws Exception {
        open(robot);
        openPalette(robot);
        robot.write("c-105");
        FxThread.await(() -> entries(robot).getItems().size() == 1);
        robot.type(KeyCode.ENTER);
        FxThread.await(() -> isShown(robot, "#shopper-title"));
        assertEquals("Shopper C-105", text(robot, "#shopper-title"));
    }

    @Test
    void thePaletteFindsAnItemAndWhoHadIt(FxRobot robot) throws Exception {
        open(robot);
        openPalette(robot);
        robot.write("SKU-1003");
        FxThread.await(
                () -> robot.lookup("Gas stove with wind shield").tryQuery().isPresent());
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        FxThread.await(() -> robot.lookup("#shoppers").tryQuery().isPresent());
        FxThread.await(
                () -> robot.lookup("#shoppers").<ListView<?>>query().getItems().size() == 10);
    }

    @Test
    void thePaletteGoesWhereTheArrowsPointAndClosesOnEscape(FxRobot robot) throws Exception {
        openPalette(robot);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        assertEquals(1, entries(robot).getSelectionModel().getSelectedIndex());
        robot.write("nothing like it");
        assertTrue(robot.lookup("Nothing found").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        FxThread.await(() -> !isShown(robot, "#palette"));
    }

    @Test
    void whatIsDoneIsSaidInPassing(FxRobot robot) {
        robot.interact(() -> dialogs.done("data.imported"));
        assertTrue(robot.lookup("The files are in the workspace").tryQuery().isPresent());
        robot.clickOn(".toast");
        assertTrue(robot.lookup(".toast").tryQuery().isEmpty());
    }

    @Test
    void aboutNamesTheLicenceAndThoseOfTheLibraries(FxRobot robot) {
        robot.clickOn("#help").clickOn("#about");
        assertTrue(robot.lookup("Apache License 2.0").tryQuery().isPresent());
        String libraries = robot.lookup("#libraries").queryTextInputControl().getText();
        assertTrue(libraries.contains("com.h2database:h2"), libraries);
        assertFalse(libraries.contains("Unknown"), libraries);
        robot.clickOn("#about-dialog .button");
        assertTrue(robot.lookup("#about-dialog").tryQuery().isEmpty());
    }

    @Test
    void helpChecksTheMachine(FxRobot robot) throws Exception {
        robot.clickOn("#help").clickOn("#self-check");
        FxThread.await(() -> robot.lookup("#self-check-dialog").tryQuery().isPresent());
        assertTrue(robot.lookup("Tensor library").tryQuery().isPresent());
        robot.clickOn("#self-check-dialog .button");
        assertTrue(robot.lookup("#self-check-dialog").tryQuery().isEmpty());
    }

    private void open(FxRobot robot) throws Exception {
        TestShop.open(folder).close();
        robot.interact(() -> workbench.openFirst(folder.resolve("outdoor shop")));
        FxThread.await(() -> !workbench.workspace().summaryProperty().get().isEmpty());
    }

    private void startJob() {
        workbench
                .background()
                .submit(
                        "job.training",
                        progress -> {
                            progress.update(0.25, "train.epoch", 3, 0.12);
                            while (!release.await(10, TimeUnit.MILLISECONDS)) {
                                progress.throwIfCancelled();
                            }
                            return "done";
                        },
                        result -> {});
    }

    private static void openPalette(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.K).release(KeyCode.K, KeyCode.SHORTCUT);
        assertTrue(isShown(robot, "#palette"));
    }

    private static ListView<?> entries(FxRobot robot) {
        return robot.lookup("#palette-list").query();
    }

    private static boolean isDressedIn(FxRobot robot, String stylesheet) {
        return robot.lookup("#theme").query().getScene().getStylesheets().stream()
                .anyMatch(sheet -> sheet.endsWith(stylesheet));
    }
}
