package dev.vitrine.app;

import static dev.vitrine.app.WorkbenchWindow.isShown;
import static dev.vitrine.app.WorkbenchWindow.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What shoppers did with shown lists goes the whole way through the window: in, learned from, before and after. */
@ScreenTest
class FeedbackLoopTest {

    @TempDir
    private Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        workbench = WorkbenchWindow.show(stage, folder, dialogs);
    }

    @AfterEach
    void close() throws Exception {
        FxThread.run(workbench::close);
    }

    @Test
    void shownListsComeInAreLearnedFromAndTheModelStandsBesideTheOneBefore(FxRobot robot) throws Exception {
        openShop(robot);

        robot.clickOn("#go-comparison");
        FxThread.await(() -> isShown(robot, "#tile-0-1"));
        robot.clickOn("#judge-open");
        FxThread.await(() -> isShown(robot, "#feedback-import"));
        dialogs.filesToOpen = List.of(shownLists());
        robot.clickOn("#feedback-import");
        FxThread.await(() -> isShown(robot, "#problem-what"));
        assertEquals("1 row of 73 in \"shown.csv\" was not used; the others are kept.", text(robot, "#problem-what"));
        assertTrue(text(robot, "#problem-why").endsWith("is line 74, column shopper: nobody,3,SKU-1001,1,"));
        robot.clickOn(".dialog-pane .button");
        FxThread.await(() -> text(robot, "#feedback-standing").contains("24 lists that shoppers were shown"));

        robot.clickOn("#go-training");
        // The time budgets of the other cards are used up to the last second.
        robot.clickOn("#budget-best").clickOn("#with-baselines");
        FxThread.await(() -> !table(robot).getItems().isEmpty());
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#fine-tune").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#tuning-judgements"));
        robot.interact(() -> robot.lookup("#tuning-start").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#result"));
        String caveat = text(robot, "#caveat");
        assertTrue(caveat.startsWith("\"spring\", which it goes on from, finds it for "), caveat);
        assertTrue(caveat.contains("\nLearned from "), caveat);

        robot.clickOn("#to-lists");
        String tuned = workbench.selection().models().get(0);
        FxThread.await(() -> isShown(robot, "#column-before-0"));
        robot.clickOn("#column-before-0");
        assertEquals(List.of("spring", tuned), workbench.selection().models());
        FxThread.await(() ->
                isShown(robot, "#agreement-1") && text(robot, "#agreement-1").contains("in common"));
        assertTrue(isShown(robot, "#tile-0-1") && isShown(robot, "#tile-1-1"));
    }

    private void openShop(FxRobot robot) throws Exception {
        try (Workspace shop = TestShop.open(folder)) {
            TestShop.train(shop, ModelKind.TRANSFORMER, "spring", Map.of("dimension", "16"), 1);
        }
        robot.interact(() -> workbench.openFirst(folder.resolve("outdoor shop")));
        FxThread.await(() -> !workbench.workspace().summaryProperty().get().isEmpty());
        robot.interact(() -> workbench.selection().selectShopper("C-105"));
    }

    /** Every shopper turned down what the model puts next and took what it does not. */
    private Path shownLists() throws IOException {
        List<String> rows = new ArrayList<>(List.of("shopper,place,item,clicked,rating"));
        for (int shopper = 0; shopper < TestShop.SHOPPERS; shopper++) {
            for (int place = 1; place <= 3; place++) {
                String item = TestItems.item((shopper + TestShop.EVENTS + place) % TestItems.catalogueSize())
                        .id();
                rows.add("C-%d,%d,%s,%d,%s"
                        .formatted(100 + shopper, place, item, place == 3 ? 1 : 0, place == 1 ? "\"1,5\"" : ""));
            }
        }
        rows.add("nobody,3,SKU-1001,1,");
        return Files.write(folder.resolve("shown.csv"), rows);
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#models").query();
    }
}
