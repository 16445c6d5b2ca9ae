package dev.vitrine.app.training;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.dialog.WindowDialogs;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The screen of training with a training that is scripted. */
abstract class TrainingScreen {

    @TempDir
    Path folder;

    final Messages messages = new Messages(Locale.ENGLISH);
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final ExecutorService workers = Threads.workers();
    final Background background = new Background(workers, Threads.ui(), new Failures(dialogs));
    final OpenWorkspace session = new OpenWorkspace(background);
    final Selection selection = new Selection();
    final ScriptedTraining training = new ScriptedTraining();
    final CountDownLatch release = new CountDownLatch(1);
    final List<String> gone = new ArrayList<>();
    Workspace workspace;

    void show(Stage stage) {
        TrainingViewModel viewModel =
                new TrainingViewModel(session, selection, background, dialogs, open -> training, 2);
        ModelsTable models = new ModelsTable(
                viewModel, new ModelsViewModel(session, background, open -> training, dialogs), messages);
        dialogs.onScreen = new WindowDialogs(stage, new Look(Theme.LIGHT), messages, gone::add);
        Screens.show(
                stage,
                new TrainingView(
                        viewModel,
                        new CleaningLine(session, background, messages, () -> gone.add("cleaning")),
                        models,
                        messages,
                        () -> gone.add("data"),
                        () -> gone.add("lists")));
    }

    @AfterEach
    void close() {
        release.countDown();
        Threads.finish(workers);
        workspace.close();
    }

    void openShop(FxRobot robot) throws Exception {
        open(robot, TestShop.open(folder));
        FxThread.await(() -> !node(robot, "#start").isDisabled());
    }

    void open(FxRobot robot, Workspace found) throws Exception {
        workspace = found;
        robot.interact(() -> session.replace(found));
        FxThread.await(() -> background.idleProperty().get());
    }

    /** Training waits until it is released. */
    void hold() {
        training.whileTraining = this::await;
    }

    void await() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void awaitResult(FxRobot robot) throws Exception {
        FxThread.await(() -> isShown(robot, "#result-pane"));
    }

    static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Screens::isSeen).isPresent();
    }

    static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }
}
