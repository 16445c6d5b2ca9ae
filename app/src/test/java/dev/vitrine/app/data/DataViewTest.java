package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Job;
import dev.vitrine.app.testing.DraggedFiles;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.RealSets;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Files come in: by dialog or drop, through the sheet, into the workspace. */
@ScreenTest
class DataViewTest {

    private static final PseudoClass READY = PseudoClass.getPseudoClass("drop-ready");

    @TempDir
    private Path folder;

    private ShownData screen;

    @Start
    void start(Stage stage) {
        screen = new ShownData(folder);
        screen.show(stage);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void anEmptyWorkspaceSaysHowToBegin(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        assertEquals("Nothing imported yet", ShownData.text(robot, "#data-empty .section-title"));
        robot.clickOn("#open-sample-first");
        assertEquals(List.of("sample"), screen.opened);
    }

    @Test
    void filesAreBrowsedLookedAtAndImported(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        screen.openSheet(robot);
        assertEquals(
                "Of 146 previewed rows 144 would be kept: 1 has no shopper, 1 is repeated",
                ShownData.text(robot, "#import-verdict"));
        assertEquals(6, ShownData.table(robot, "#import-preview").getColumns().size());
        assertEquals(146, ShownData.table(robot, "#import-preview").getItems().size());
        robot.clickOn("#import-start");
        ShownData.awaitShown(robot, "#imports");
        FxThread.await(() -> robot.lookup("#imports .import-file").tryQuery().isPresent());
        assertEquals("orders.csv", ShownData.text(robot, "#imports .import-file"));
        assertEquals(
                List.of("144 of 146 rows kept", "1 has no shopper, 1 is repeated"),
                robot.lookup("#imports .caption").queryAllAs(Labeled.class).stream()
                        .skip(1)
                        .map(Labeled::getText)
                        .toList());
        assertEquals("24", ShownData.text(robot, "#figure-shoppers"));
        assertEquals(List.of("data.imported"), screen.dialogs.done);
    }

    @ParameterizedTest
    @CsvSource({"movielens-latest-small, 610, 9724", "amazon-office, 3231, 3317"})
    void realSetsAreImportedByAcceptingWhatIsSuggested(String set, int shoppers, int items, FxRobot robot)
            throws Exception {
        Path files = RealSets.folder().resolve(set);
        Assumptions.assumeTrue(Files.exists(files), () -> "skipped: no real data at " + files);
        screen.openEmpty(robot);
        screen.dialogs.filesToOpen = List.of(files);
        robot.clickOn("#import-first");
        ShownData.awaitShown(robot, "#import-sheet");
        FxThread.await(() -> !robot.lookup("#import-start").query().isDisabled());
        robot.clickOn("#import-start");
        FxThread.await(() -> screen.background.idleProperty().get()
                && robot.lookup("#figure-shoppers").tryQuery().isPresent());
        assertEquals(List.of("data.imported"), screen.dialogs.done);
        assertEquals(shoppers, screen.workspace.summary().shoppers());
        assertEquals(items, screen.workspace.summary().items());
    }

    @Test
    void theSheetOffersWhatWasChosenForTheSameColumnsLastTime(FxRobot robot) throws Exception {
        Workspace shop = Workspace.open(folder.resolve("again"));
        Path first = Files.write(
                folder.resolve("january.csv"), List.of("who,item,note,cost", "u1,x,i1,€5.00", "u2,x,i2,€7.50"));
        new ImportFiles(shop)
                .run(
                        new ImportFiles.Request(
                                List.of(first),
                                List.of(ImportOptions.ofMapping(
                                        Map.of(Field.USER, "who", Field.ITEM, "note", Field.PRICE, "cost"))),
                                null),
                        Progress.NONE);
        screen.open(robot, shop);
        ShownData.awaitShown(robot, "#imports");
        screen.dialogs.filesToOpen = List.of(Files.write(
                folder.resolve("february.csv"), List.of("who,item,note,cost", "u3,x,i3,€5.00", "u4,x,i4,€6.00")));
        robot.clickOn("#import");
        ShownData.awaitShown(robot, "#import-sheet");
        FxThread.await(() -> ShownData.text(robot, "#import-verdict").startsWith("Of 2"));
        assertEquals("Shopper (needed)", ShownData.text(robot, "#map-0"));
        assertEquals("Ignored", ShownData.text(robot, "#map-1"));
        assertEquals("Item (needed)", ShownData.text(robot, "#map-2"));
        assertTrue(robot.lookup("Columns as last time, in “january.csv”")
                .tryQuery()
                .isPresent());
        robot.clickOn("#import-start");
        FxThread.await(() -> screen.dialogs.done.contains("data.imported"));
        robot.clickOn("#tab-items");
        FxThread.await(() -> ShownData.table(robot, "#items-table").getItems().size() == 4);
        FxThread.await(() -> robot.lookup("€7.50").tryQuery().isPresent());
    }

    @Test
    void aFolderDroppedOnTheScreenOpensTheSheetWithItsFiles(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        Path dropped = Files.createDirectory(folder.resolve("exports"));
        TestShop.write(dropped);
        Files.write(dropped.resolve("catalogue.csv"), List.of("item_id,title", "P-1,Tent"));
        Node target = robot.lookup("#data-empty").query();
        robot.interact(() -> {
            new DraggedFiles(List.of(dropped)).drop(target);
            return true;
        });
        ShownData.awaitShown(robot, "#import-sheet");
        FxThread.await(() -> robot.lookup("catalogue.csv").tryQuery().isPresent()
                && robot.lookup("orders.csv").tryQuery().isPresent());
    }

    @Test
    void filesDroppedOnTheScreenOpenTheSheet(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        screen.dialogs.filesToOpen = List.of(TestShop.write(folder));
        Node target = robot.lookup("#data-empty").query();
        robot.interact(() -> {
            DraggedFiles files = new DraggedFiles(screen.dialogs.filesToOpen);
            files.over(target);
            assertTrue(
                    robot.lookup("#data-screen").query().getPseudoClassStates().contains(READY));
            files.drop(target);
            return true;
        });
        ShownData.awaitShown(robot, "#import-sheet");
        FxThread.await(() -> ShownData.text(robot, "#import-verdict").startsWith("Of 146"));
    }

    @Test
    void whileTheShopperColumnIsIgnoredTheRowsStayAndNothingCanStart(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        screen.openSheet(robot);
        robot.clickOn("#map-1").clickOn("#map-1-ignored");
        FxThread.await(() -> ShownData.text(robot, "#import-verdict").contains("cannot be imported"));
        assertTrue(robot.lookup("#import-verdict")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("problem")));
        assertEquals(146, ShownData.table(robot, "#import-preview").getItems().size());
        assertEquals("Ignored", ShownData.text(robot, "#map-1"));
        assertTrue(robot.lookup("#import-start").query().isDisabled());
        robot.clickOn("#map-1").clickOn("#map-1-user");
        FxThread.await(() -> ShownData.text(robot, "#import-verdict").startsWith("Of 146"));
        assertFalse(robot.lookup("#import-start").query().isDisabled());
    }

    @Test
    void theSheetGoesAwayWithoutAnImport(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        screen.openSheet(robot);
        robot.clickOn("#import-cancel");
        FxThread.await(() -> robot.lookup("#import-sheet").tryQuery().isEmpty());
        assertTrue(robot.lookup("#data-empty").tryQuery().isPresent());
    }

    @Test
    void aCancelledImportLeavesNothing(FxRobot robot) throws Exception {
        screen.held = true;
        screen.openEmpty(robot);
        screen.openSheet(robot);
        robot.clickOn("#import-start");
        FxThread.await(() -> screen.background.running().stream()
                .anyMatch(job -> job.statusProperty().get().fraction() == 0.4));
        Job job = screen.background.running().get(0);
        assertEquals("job.import", job.title());
        robot.interact(job::cancel);
        FxThread.await(() -> screen.background.idleProperty().get());
        assertTrue(robot.lookup("#data-empty").tryQuery().isPresent());
        assertTrue(screen.workspace.summary().isEmpty());
        assertEquals(List.of(), screen.dialogs.problems);
    }

    @Test
    void aFileThatCannotBeImportedSaysWhyInTheSheet(FxRobot robot) throws Exception {
        screen.openEmpty(robot);
        screen.dialogs.filesToOpen = List.of(Files.writeString(folder.resolve("empty.csv"), ""));
        robot.clickOn("#import-first");
        FxThread.await(() -> robot.lookup("#import-verdict").tryQuery().isPresent()
                && ShownData.text(robot, "#import-verdict").contains("empty.csv"));
        assertTrue(robot.lookup("#import-start").query().isDisabled());
    }
}
