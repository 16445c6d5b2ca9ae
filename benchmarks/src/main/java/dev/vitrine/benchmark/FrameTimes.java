package dev.vitrine.benchmark;

import dev.vitrine.app.Workbench;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.session.Navigation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * How long the window keeps a person waiting: CPU of the thread that draws for each frame of the real window on the
 * sample shop, while a Transformer is trained, a file is imported, and somebody goes from screen to screen and
 * from tab to tab of the data, sets a cleaning rule, and tries what a shopper would get with one more item.
 *
 * <p>Needs a display or a headless one. Arguments: the least number of rounds through the screens, and options
 * {@code --rows} of the imported file.
 */
public final class FrameTimes {

    /** Frames between two steps: a second, what somebody quick needs to look. */
    private static final int LOOK = 60;

    /** Frames between two letters typed. */
    private static final int LETTER = 10;

    /** Frames until a window that was opened is looked at. */
    private static final int SETTLED = 300;

    private static final List<String> SCREENS = List.of(
            Navigation.DATA,
            Navigation.EXPLORE,
            Navigation.COMPARISON,
            Navigation.ATTENTION,
            Navigation.RULES,
            Navigation.TRAINING);

    private final FrameLog log = new FrameLog();
    private final BenchmarkDialogs dialogs = new BenchmarkDialogs();
    private final Random random = new Random(1);
    private final Path folder;
    private final Workbench workbench;
    private final Stage stage;

    private FrameTimes(Path folder) throws InterruptedException {
        this.folder = folder;
        stage = log.call("", Stage::new);
        workbench = log.call("", this::open);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(args);
        FrameLog.startUp();
        FrameTimes frames = new FrameTimes(Files.createTempDirectory("vitrine-frames"));
        frames.run(Integer.parseInt(arguments.first()), Integer.parseInt(arguments.option("--rows", "100000")));
        frames.log.report("while models are trained, a file is imported, and somebody goes from screen to screen");
        frames.log.run("", frames.workbench::close);
        Platform.exit();
        System.exit(0);
    }

    private Workbench open() {
        Workbench opened = new Workbench(
                stage,
                new Preferences(folder.resolve("preferences.properties")),
                folder,
                Locale.ENGLISH,
                (owner, look, messages, toast) -> dialogs);
        opened.show();
        log.follow(stage.getScene());
        opened.openFirst(null);
        opened.findDevice();
        return opened;
    }

    private void run(int rounds, int rows) throws IOException, InterruptedException {
        dialogs.file = writeOrders(rows);
        log.await(() -> workbench.background().idleProperty().get());
        log.await(SETTLED);
        log.report("while the window opens on a new sample shop");
        trainShortly();
        log.run("choose ten minutes", () -> press("#budget-thorough"));
        log.run("start training", () -> press("#start"));
        log.await(LOOK);
        startImport();
        for (int round = 0; round < rounds || isImporting(); round++) {
            goRound(round);
        }
        go(Navigation.TRAINING);
        if (!isEnabled("#cancel")) {
            System.out.println(
                    "the training ended before the last frame: fewer rounds show what frames are in training");
        }
        log.run("cancel", () -> press("#cancel"));
        log.await(() -> workbench.background().idleProperty().get());
    }

    /** So that there is a model to look at. */
    private void trainShortly() throws InterruptedException {
        go(Navigation.TRAINING);
        log.run("start training", () -> press("#start"));
        log.await(() -> isEnabled("#stop"));
        log.run("stop training", () -> press("#stop"));
        log.await(() -> workbench.background().idleProperty().get());
    }

    private void startImport() throws InterruptedException {
        go(Navigation.DATA);
        log.run("choose a file", () -> press("#import"));
        log.await(() -> isEnabled("#import-start"));
        log.await(LOOK);
        log.run("start import", () -> press("#import-start"));
        log.await(LOOK);
    }

    private void goRound(int round) throws InterruptedException {
        for (String screen : SCREENS) {
            go(screen);
            if (screen.equals(Navigation.DATA)) {
                lookThroughTabs();
            } else if (screen.equals(Navigation.EXPLORE)) {
                type("#shopper-search", "S" + random.nextInt(10));
                String shopper = "S%04d".formatted(1 + random.nextInt(1400));
                log.run("choose a shopper", () -> workbench.selection().selectShopper(shopper));
                log.await(LOOK);
            } else if (screen.equals(Navigation.COMPARISON)) {
                changeHistory();
            }
        }
        log.run("open the palette", () -> press("#search"));
        log.await(LOOK);
        type("#palette-text", round % 2 == 0 ? "tent" : "lamp");
        go(SCREENS.get(round % SCREENS.size()));
        log.run("close the palette", () -> pressKey("#palette-text", KeyCode.ESCAPE));
        log.await(LOOK);
    }

    private void lookThroughTabs() throws InterruptedException {
        for (Tab tab : find("#data-tabs", TabPane.class).getTabs()) {
            log.run(
                    "go to " + tab.getId(),
                    () -> tab.getTabPane().getSelectionModel().select(tab));
            log.await(LOOK);
            if ("tab-cleaning".equals(tab.getId())) {
                log.run("keep duplicates", () -> press("#clean-duplicates-keep"));
                log.await(LOOK);
                log.run("undo", () -> press("#clean-undo"));
                log.await(LOOK);
            } else if ("tab-split".equals(tab.getId())) {
                log.run("split by time", () -> press("#split-kind-time"));
                log.await(LOOK);
                log.run("split by last", () -> press("#split-kind-last"));
                log.await(LOOK);
            } else if ("tab-items".equals(tab.getId())) {
                type("#search-items", "tent");
            }
        }
        log.run(
                "go to tab-overview",
                () -> find("#data-tabs", TabPane.class).getSelectionModel().select(0));
        log.await(LOOK);
    }

    private void changeHistory() throws InterruptedException {
        type("#insert-item", "tent");
        log.run("insert an item", () -> pressKey("#insert-item", KeyCode.ENTER));
        log.await(LOOK);
        log.run("undo", () -> press("#undo"));
        log.await(LOOK);
    }

    private void go(String screen) throws InterruptedException {
        log.run("go to " + screen, () -> workbench.navigation().go(screen));
        log.await(LOOK);
    }

    private void type(String id, String text) throws InterruptedException {
        log.run("empty " + id, () -> find(id, TextInputControl.class).clear());
        for (int length = 1; length <= text.length(); length++) {
            String typed = text.substring(0, length);
            log.run("type into " + id, () -> find(id, TextInputControl.class).setText(typed));
            log.await(LETTER);
        }
        log.await(LOOK);
    }

    private boolean isImporting() {
        return workbench.background().running().stream()
                .anyMatch(job -> job.title().equals("job.import"));
    }

    private boolean isEnabled(String id) {
        Node node = stage.getScene().lookup(id);
        return node != null && !node.isDisabled();
    }

    private void press(String id) {
        find(id, ButtonBase.class).fire();
    }

    private void pressKey(String id, KeyCode key) {
        find(id, Node.class).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(stage.getScene().lookup(id));
    }

    private Path writeOrders(int rows) throws IOException {
        Path file = folder.resolve("orders.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("user,item,timestamp,behaviour\n");
            for (int row = 0; row < rows; row++) {
                out.write("N%d,I%d,%d,view%n"
                        .formatted(random.nextInt(20_000), random.nextInt(5_000), 1_770_000_000L + 60L * row));
            }
        }
        return file;
    }
}
