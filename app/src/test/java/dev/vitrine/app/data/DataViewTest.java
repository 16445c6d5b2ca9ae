package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.chart.PlotView;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.testing.DraggedFiles;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.RealSets;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ScreenTest
class DataViewTest {

    private static final PseudoClass READY = PseudoClass.getPseudoClass("drop-ready");

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ExecutorService workers = Threads.workers();
    private final Background background = new Background(workers, Threads.ui(), new Failures(dialogs));
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> opened = new ArrayList<>();
    private Workspace workspace;
    private boolean held;

    @Start
    void start(Stage stage) {
        messages.currencyProperty().bind(session.currencyProperty());
        DataViewModel viewModel = new DataViewModel(session, background, dialogs, messages, this::importer);
        // Without pages no browser is started, which would cost seconds.
        OverviewViewModel overview = new OverviewViewModel(
                viewModel.profileProperty(),
                new SimpleObjectProperty<>(PlotColours.LIGHT),
                new SimpleBooleanProperty(true),
                background,
                messages,
                (name, plots, colours, locale) -> {
                    throw new CancellationException();
                });
        DataTabs tabs = new DataTabs(
                new OverviewPane(
                        overview,
                        new PlotView(new SimpleObjectProperty<>(Color.WHITE)),
                        new SheetActions(dialogs, background, messages),
                        messages),
                () -> new FindingsPane(new FindingsViewModel(session, background), messages, finding -> {}),
                () -> new CleaningPane(new CleaningViewModel(session, background, dialogs), messages),
                this::itemsPane,
                this::shoppersPane,
                () -> new SplitPane(
                        new SplitViewModel(
                                session,
                                new SimpleObjectProperty<>(PlotColours.LIGHT),
                                new SimpleBooleanProperty(true),
                                background,
                                messages,
                                (name, plots, colours, locale) -> folder.resolve(name)),
                        new PlotView(new SimpleObjectProperty<>(Color.WHITE)),
                        new SheetActions(dialogs, background, messages),
                        messages),
                messages);
        DataView view = new DataView(viewModel, tabs, messages, () -> opened.add("sample"));
        VBox.setVgrow(view, Priority.ALWAYS);
        Screens.show(stage, new VBox(view));
    }

    private ItemsPane itemsPane() {
        ItemFilterViewModel filter = new ItemFilterViewModel(session, background);
        return new ItemsPane(
                new ListViewModel<>(session, background, filter.filterProperty(), ListSource.items(messages::locale)),
                filter,
                new SheetActions(dialogs, background, messages),
                messages);
    }

    private ShoppersPane shoppersPane() {
        SimpleObjectProperty<Integer> fewest = new SimpleObjectProperty<>(1);
        return new ShoppersPane(
                new ListViewModel<>(session, background, fewest, ListSource.shoppers()),
                fewest,
                new SheetActions(dialogs, background, messages),
                messages,
                opened::add,
                id -> {});
    }

    private Importer importer(Workspace open) {
        Importer real = new WorkspaceImporter(open);
        return held ? new HeldImporter(real, release) : real;
    }

    @AfterEach
    void close() {
        release.countDown();
        Threads.finish(workers);
        if (workspace != null) {
            workspace.close();
        }
    }

    @Test
    void anEmptyWorkspaceSaysHowToBegin(FxRobot robot) throws Exception {
        openEmpty(robot);
        assertEquals("Nothing imported yet", text(robot, "#data-empty .section-title"));
        robot.clickOn("#open-sample-first");
        assertEquals(List.of("sample"), opened);
    }

    @Test
    void filesAreBrowsedLookedAtAndImported(FxRobot robot) throws Exception {
        openEmpty(robot);
        openSheet(robot);
        assertEquals(
                "Of 146 previewed rows 144 would be kept: 1 has no shopper, 1 is repeated",
                text(robot, "#import-verdict"));
        assertEquals(6, table(robot, "#import-preview").getColumns().size());
        assertEquals(146, table(robot, "#import-preview").getItems().size());
        robot.clickOn("#import-start");
        awaitShown(robot, "#imports");
        FxThread.await(() -> robot.lookup("#imports .import-file").tryQuery().isPresent());
        assertEquals("orders.csv", text(robot, "#imports .import-file"));
        assertEquals(
                List.of("144 of 146 rows kept", "1 has no shopper, 1 is repeated"),
                robot.lookup("#imports .caption").queryAllAs(Labeled.class).stream()
                        .skip(1)
                        .map(Labeled::getText)
                        .toList());
        assertEquals("24", text(robot, "#figure-shoppers"));
        assertEquals(List.of("data.imported"), dialogs.done);
    }

    @ParameterizedTest
    @CsvSource({"movielens-latest-small, 610, 9724", "amazon-office, 3231, 3317"})
    void realSetsAreImportedByAcceptingWhatIsSuggested(String set, int shoppers, int items, FxRobot robot)
            throws Exception {
        Path files = RealSets.folder().resolve(set);
        Assumptions.assumeTrue(Files.exists(files), () -> "skipped: no real data at " + files);
        openEmpty(robot);
        dialogs.filesToOpen = List.of(files);
        robot.clickOn("#import-first");
        awaitShown(robot, "#import-sheet");
        FxThread.await(() -> !robot.lookup("#import-start").query().isDisabled());
        robot.clickOn("#import-start");
        FxThread.await(() -> background.idleProperty().get()
                && robot.lookup("#figure-shoppers").tryQuery().isPresent());
        assertEquals(List.of("data.imported"), dialogs.done);
        assertEquals(shoppers, workspace.summary().shoppers());
        assertEquals(items, workspace.summary().items());
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
        open(robot, shop);
        awaitShown(robot, "#imports");
        dialogs.filesToOpen = List.of(Files.write(
                folder.resolve("february.csv"), List.of("who,item,note,cost", "u3,x,i3,€5.00", "u4,x,i4,€6.00")));
        robot.clickOn("#import");
        awaitShown(robot, "#import-sheet");
        FxThread.await(() -> text(robot, "#import-verdict").startsWith("Of 2"));
        assertEquals("Shopper (needed)", text(robot, "#map-0"));
        assertEquals("Ignored", text(robot, "#map-1"));
        assertEquals("Item (needed)", text(robot, "#map-2"));
        assertTrue(robot.lookup("Columns as last time, in “january.csv”")
                .tryQuery()
                .isPresent());
        robot.clickOn("#import-start");
        FxThread.await(() -> dialogs.done.contains("data.imported"));
        robot.clickOn("#tab-items");
        FxThread.await(() -> table(robot, "#items-table").getItems().size() == 4);
        FxThread.await(() -> robot.lookup("€7.50").tryQuery().isPresent());
    }

    @Test
    void aFolderDroppedOnTheScreenOpensTheSheetWithItsFiles(FxRobot robot) throws Exception {
        openEmpty(robot);
        Path dropped = Files.createDirectory(folder.resolve("exports"));
        TestShop.write(dropped);
        Files.write(dropped.resolve("catalogue.csv"), List.of("item_id,title", "P-1,Tent"));
        Node target = robot.lookup("#data-empty").query();
        robot.interact(() -> {
            new DraggedFiles(List.of(dropped)).drop(target);
            return true;
        });
        awaitShown(robot, "#import-sheet");
        FxThread.await(() -> robot.lookup("catalogue.csv").tryQuery().isPresent()
                && robot.lookup("orders.csv").tryQuery().isPresent());
    }

    @Test
    void filesDroppedOnTheScreenOpenTheSheet(FxRobot robot) throws Exception {
        openEmpty(robot);
        dialogs.filesToOpen = List.of(TestShop.write(folder));
        Node target = robot.lookup("#data-empty").query();
        robot.interact(() -> {
            DraggedFiles files = new DraggedFiles(dialogs.filesToOpen);
            files.over(target);
            assertTrue(
                    robot.lookup("#data-screen").query().getPseudoClassStates().contains(READY));
            files.drop(target);
            return true;
        });
        awaitShown(robot, "#import-sheet");
        FxThread.await(() -> text(robot, "#import-verdict").startsWith("Of 146"));
    }

    @Test
    void whileTheShopperColumnIsIgnoredTheRowsStayAndNothingCanStart(FxRobot robot) throws Exception {
        openEmpty(robot);
        openSheet(robot);
        robot.clickOn("#map-1").clickOn("#map-1-ignored");
        FxThread.await(() -> text(robot, "#import-verdict").contains("cannot be imported"));
        assertTrue(robot.lookup("#import-verdict")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("problem")));
        assertEquals(146, table(robot, "#import-preview").getItems().size());
        assertEquals("Ignored", text(robot, "#map-1"));
        assertTrue(robot.lookup("#import-start").query().isDisabled());
        robot.clickOn("#map-1").clickOn("#map-1-user");
        FxThread.await(() -> text(robot, "#import-verdict").startsWith("Of 146"));
        assertFalse(robot.lookup("#import-start").query().isDisabled());
    }

    @Test
    void theSheetGoesAwayWithoutAnImport(FxRobot robot) throws Exception {
        openEmpty(robot);
        openSheet(robot);
        robot.clickOn("#import-cancel");
        FxThread.await(() -> robot.lookup("#import-sheet").tryQuery().isEmpty());
        assertTrue(robot.lookup("#data-empty").tryQuery().isPresent());
    }

    @Test
    void aCancelledImportLeavesNothing(FxRobot robot) throws Exception {
        held = true;
        openEmpty(robot);
        openSheet(robot);
        robot.clickOn("#import-start");
        FxThread.await(() -> background.running().stream()
                .anyMatch(job -> job.statusProperty().get().fraction() == 0.4));
        Job job = background.running().get(0);
        assertEquals("job.import", job.title());
        robot.interact(job::cancel);
        FxThread.await(() -> background.idleProperty().get());
        assertTrue(robot.lookup("#data-empty").tryQuery().isPresent());
        assertTrue(workspace.summary().isEmpty());
        assertEquals(List.of(), dialogs.problems);
    }

    @Test
    void whatWasRejectedIsSaved(FxRobot robot) throws Exception {
        openShop(robot);
        dialogs.fileToSave = folder.resolve("rejected.csv");
        robot.clickOn(".save-rejections");
        FxThread.await(() -> dialogs.done.contains("data.rejectionsSaved"));
        List<String> lines = Files.readAllLines(dialogs.fileToSave);
        assertEquals(3, lines.size(), String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.contains("noShopper")));
    }

    @Test
    void itemsAreSearchedAsOneTypes(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#tab-items");
        FxThread.await(() -> table(robot, "#items-table").getItems().size() == 16);
        robot.clickOn("#search-items").write("lamp");
        FxThread.await(() -> table(robot, "#items-table").getItems().size() == 1);
        assertTrue(robot.lookup("Headlamp 400 lumen, rechargeable").tryQuery().isPresent());
        FxThread.await(() -> text(robot, "#items-count").equals("1 item"));
    }

    @Test
    void whatIsFilteredAndSortedIsSavedWithTheColumnsThatAreShown(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#tab-items");
        FxThread.await(() -> table(robot, "#items-table").getItems().size() == 16);
        robot.clickOn("#items-lowest").write("100");
        FxThread.await(() -> table(robot, "#items-table").getItems().size() < 16);
        int kept = table(robot, "#items-table").getItems().size();
        robot.interact(() -> {
            TableView<?> items = table(robot, "#items-table");
            items.getColumns().removeIf(column -> column.getId().equals("stock"));
            sortBy(items, "price");
        });
        dialogs.fileToSave = folder.resolve("items.csv");
        robot.clickOn("#save-items");
        FxThread.await(() -> dialogs.done.contains("sheet.saved"));
        List<String> lines = Files.readAllLines(dialogs.fileToSave);
        assertEquals(kept + 1, lines.size());
        assertEquals("\uFEFFItem,Title,Brand,Category,Price", lines.get(0));
        List<Double> prices = lines.stream()
                .skip(1)
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                .toList();
        assertEquals(prices.stream().sorted().toList(), prices);
    }

    private static <R> void sortBy(TableView<R> table, String column) {
        table.getColumns().stream()
                .filter(found -> found.getId().equals(column))
                .forEach(found -> table.getSortOrder().setAll(List.of(found)));
    }

    @Test
    void aShopperOfTheTableIsOpened(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#tab-shoppers");
        FxThread.await(() -> table(robot, "#shoppers-table").getItems().size() == TestShop.SHOPPERS);
        robot.clickOn("#search-shoppers").write("C-103");
        FxThread.await(() -> table(robot, "#shoppers-table").getItems().size() == 1);
        robot.doubleClickOn(
                robot.from(table(robot, "#shoppers-table")).lookup("C-103").queryLabeled());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("C-103", "C-103"), opened);
    }

    @Test
    void aFileThatCannotBeImportedSaysWhyInTheSheet(FxRobot robot) throws Exception {
        openEmpty(robot);
        dialogs.filesToOpen = List.of(Files.writeString(folder.resolve("empty.csv"), ""));
        robot.clickOn("#import-first");
        FxThread.await(() -> robot.lookup("#import-verdict").tryQuery().isPresent()
                && text(robot, "#import-verdict").contains("empty.csv"));
        assertTrue(robot.lookup("#import-start").query().isDisabled());
    }

    private void openEmpty(FxRobot robot) throws Exception {
        open(robot, Workspace.open(folder.resolve("empty")));
        awaitShown(robot, "#data-empty");
    }

    private void openShop(FxRobot robot) throws Exception {
        open(robot, TestShop.open(folder));
        awaitShown(robot, ".save-rejections");
    }

    private void open(FxRobot robot, Workspace found) {
        workspace = found;
        robot.interact(() -> session.replace(found));
    }

    private void openSheet(FxRobot robot) throws Exception {
        dialogs.filesToOpen = List.of(TestShop.write(folder));
        robot.clickOn("#import-first");
        awaitShown(robot, "#import-sheet");
        FxThread.await(() -> text(robot, "#import-verdict").startsWith("Of 146"));
    }

    private static void awaitShown(FxRobot robot, String query) throws Exception {
        FxThread.await(() -> robot.lookup(query).tryQuery().isPresent());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private static TableView<?> table(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }
}
