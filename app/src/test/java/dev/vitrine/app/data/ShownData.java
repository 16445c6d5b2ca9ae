package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.chart.PlotView;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** The Data screen over a real workspace, with dialogs that a test answers. */
final class ShownData {

    private final Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ExecutorService workers = Threads.workers();
    final Background background = new Background(workers, Threads.ui(), new Failures(dialogs));
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final CountDownLatch release = new CountDownLatch(1);
    final List<String> opened = new ArrayList<>();

    @Nullable
    Workspace workspace;

    /** Whether an import waits until the test is over. */
    boolean held;

    ShownData(Path folder) {
        this.folder = folder;
    }

    void show(Stage stage) {
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

    void close() {
        release.countDown();
        Threads.finish(workers);
        if (workspace != null) {
            workspace.close();
        }
    }

    void openEmpty(FxRobot robot) throws Exception {
        open(robot, Workspace.open(folder.resolve("empty")));
        awaitShown(robot, "#data-empty");
    }

    void openShop(FxRobot robot) throws Exception {
        open(robot, TestShop.open(folder));
        awaitShown(robot, ".save-rejections");
    }

    void open(FxRobot robot, Workspace found) {
        workspace = found;
        robot.interact(() -> session.replace(found));
    }

    void openSheet(FxRobot robot) throws Exception {
        dialogs.filesToOpen = List.of(TestShop.write(folder));
        robot.clickOn("#import-first");
        awaitShown(robot, "#import-sheet");
        FxThread.await(() -> text(robot, "#import-verdict").startsWith("Of 146"));
    }

    static void awaitShown(FxRobot robot, String query) throws Exception {
        FxThread.await(() -> robot.lookup(query).tryQuery().isPresent());
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    static TableView<?> table(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }
}
