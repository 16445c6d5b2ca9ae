package dev.vitrine.app;

import dev.vitrine.app.background.Threads;
import dev.vitrine.app.chart.PictureFile;
import dev.vitrine.app.preferences.Appearance;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Opens the real window on the sample shop, trains a model in it, and writes a picture of each screen, in both
 * languages, both themes and two sizes. Arguments: the folder for the pictures, then screens (all if none is named).
 */
public final class Screenshots {

    private record Size(int width, int height) {}

    private static final Size SMALL = new Size(1280, 800);
    private static final List<Size> SIZES = List.of(SMALL, new Size(1920, 1080));
    private static final List<String> SCREENS = List.of(
            Navigation.DATA,
            Navigation.TRAINING,
            Navigation.EXPLORE,
            Navigation.COMPARISON,
            Navigation.ATTENTION,
            Navigation.RULES);

    /** One with a long history and some purchases. */
    private static final String SHOPPER = "S0969";

    /** Pages in the browser and pictures of items come some frames after the work that made them. */
    private static final int QUIET_FRAMES = 40;

    private final Workbench workbench;
    private final Stage stage;
    private final ScriptedDialogs dialogs;
    private final Path home;
    private final Path folder;

    private Screenshots(Workbench workbench, Stage stage, ScriptedDialogs dialogs, Path home, Path folder) {
        this.workbench = workbench;
        this.stage = stage;
        this.dialogs = dialogs;
        this.home = home;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> screens = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : SCREENS;
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.join();
        Threads.guardDrawing();
        Screenshots screenshots = FxThread.call(() -> open(folder));
        try {
            screenshots.takeAll(screens);
        } finally {
            FxThread.run(screenshots.workbench::close);
            Platform.exit();
        }
    }

    private static Screenshots open(Path folder) throws IOException {
        Path home = Files.createTempDirectory("vitrine-screenshots");
        ScriptedDialogs dialogs = new ScriptedDialogs();
        Stage stage = new Stage();
        Workbench workbench = new Workbench(
                stage,
                new Preferences(home.resolve("preferences.properties")),
                home,
                Locale.ENGLISH,
                (owner, look, messages, toast) -> dialogs);
        workbench.show();
        // What lies outside of the screen cannot be drawn without one.
        stage.setX(0);
        stage.setY(0);
        workbench.openFirst(null);
        workbench.findDevice();
        return new Screenshots(workbench, stage, dialogs, home, folder);
    }

    private void takeAll(List<String> screens) throws Exception {
        settle();
        for (String screen : screens) {
            FxThread.run(() -> workbench.navigation().go(screen));
            settle();
            if (screen.equals(Navigation.DATA)) {
                takeDataParts();
            }
            if (screen.equals(Navigation.TRAINING)) {
                train();
                FxThread.run(() -> workbench.selection().selectShopper(SHOPPER));
            }
            if (screen.equals(Navigation.ATTENTION)) {
                takeAttention();
            }
            if (screen.equals(Navigation.COMPARISON)) {
                takePanes();
            }
            if (screen.equals(Navigation.RULES)) {
                makeRules();
            }
            for (Size size : SIZES) {
                for (Theme theme : Theme.values()) {
                    for (Locale language : List.of(Appearance.ENGLISH, Appearance.CHINESE)) {
                        take(screen, size, theme, language);
                    }
                }
            }
        }
    }

    private void takeDataParts() throws Exception {
        for (String tab : List.of("findings", "items", "shoppers", "split", "overview")) {
            int place = List.of("overview", "findings", "cleaning", "items", "shoppers", "split")
                    .indexOf(tab);
            FxThread.run(
                    () -> find("#data-tabs", TabPane.class).getSelectionModel().select(place));
            takeBoth("data-" + tab);
            if (tab.equals("split")) {
                FxThread.run(() -> find("#split-kind-time", ToggleButton.class).fire());
                settle();
                takeBoth("data-split-time");
            }
        }
        takeCleaning();
        takeImport("data-import", Files.writeString(home.resolve("orders 2026.csv"), ExampleFiles.ORDERS));
        takeImport("data-import-workbook", ExampleFiles.writeWorkbook(home.resolve("orders 2026.xlsx")));
        takeImportAgain();
        press("#search");
        FxThread.run(() -> find("#palette-text", TextField.class).setText("tent"));
        takeBoth("palette");
        FxThread.run(() -> find("#palette-text", TextField.class)
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        settle();
    }

    private void takeCleaning() throws Exception {
        FxThread.run(() -> find("#data-tabs", TabPane.class).getSelectionModel().select(1));
        settle();
        press("#mend-bots");
        settle();
        for (Size size : SIZES) {
            for (Theme theme : Theme.values()) {
                for (Locale language : List.of(Appearance.ENGLISH, Appearance.CHINESE)) {
                    take("data-cleaning", size, theme, language);
                }
            }
        }
        press("#clean-undo");
        FxThread.run(() -> find("#data-tabs", TabPane.class).getSelectionModel().select(0));
        settle();
    }

    private void takeImport(String name, Path file) throws Exception {
        dialogs.filesToOpen = List.of(file);
        press("#import");
        takeBoth(name);
        press("#import-cancel");
    }

    private void takeImportAgain() throws Exception {
        press("#import");
        press("#import-start");
        takeImport("data-import-again", dialogs.filesToOpen.get(0));
        press(".remove-import");
    }

    private void train() throws Exception {
        take("training-before", SMALL, Theme.LIGHT, Appearance.ENGLISH);
        FxThread.run(() -> find("#details", TitledPane.class).setExpanded(true));
        settle();
        takeBoth("training-details");
        FxThread.run(() -> find("#details", TitledPane.class).setExpanded(false));
        FxThread.run(() -> find("#start", Button.class).fire());
        FxThread.await(() -> find("#where", Labeled.class).getText().contains("Epoch 6") || idle(), 1);
        take("training-running", SMALL, Theme.LIGHT, Appearance.ENGLISH, false);
        settle();
        takeTuning();
    }

    private void takeTuning() throws Exception {
        FxThread.run(() -> find("#models", TableView.class).getSelectionModel().select(0));
        press("#fine-tune");
        FxThread.run(() -> find("#tuning-details", TitledPane.class).setExpanded(true));
        settle();
        takeBoth("training-tuning");
        press("#tuning-cancel");
        try (Workspace shop = TestShop.open(home)) {
            TestShop.train(shop, ModelKind.TRANSFORMER, "Spring", Map.of("dimension", "16", "use-text", "true"), 1);
            dialogs.folder = shop.folder();
        }
        press("#other-shop");
        takeBoth("training-other-shop");
        press("#tuning-cancel");
    }

    private void takePanes() throws Exception {
        press("#find-disagreement");
        press("#disagreement-start");
        settle();
        takeBoth("comparison-disagreement");
        press("#disagreement-close");
        press("#judge-open");
        takeBoth("comparison-judge");
        press("#judge-close");
        FxThread.run(() -> workbench.selection().selectShopper(SHOPPER));
        settle();
    }

    private void takeAttention() throws Exception {
        for (String picture : List.of("heads", "ribbons", "timeline", "compare", "space", "lesson", "map")) {
            press("#attention-picture-" + picture);
            if (picture.equals("space")) {
                press("#space-make");
            }
            if (!picture.equals("map")) {
                takeBoth("attention-" + picture);
            }
        }
    }

    private void makeRules() throws Exception {
        takeBoth("rules-empty");
        FxThread.run(() -> workbench.messages().localeProperty().set(Appearance.ENGLISH));
        for (String kind : List.of("stock", "diversity", "boost")) {
            FxThread.run(() -> find("#rules-add", MenuButton.class).getItems().stream()
                    .filter(item -> item.getId().equals("add-" + kind))
                    .forEach(MenuItem::fire));
            settle();
        }
        press("#rule-items-add");
        settle();
        FxThread.run(() ->
                find("#rule-items-0-value", ComboBox.class).getSelectionModel().selectFirst());
        settle();
        press("#price-start");
    }

    private void takeBoth(String name) throws Exception {
        take(name, SMALL, Theme.LIGHT, Appearance.ENGLISH);
        take(name, SMALL, Theme.DARK, Appearance.CHINESE);
    }

    private void take(String name, Size size, Theme theme, Locale language) throws Exception {
        take(name, size, theme, language, true);
    }

    private void take(String name, Size size, Theme theme, Locale language, boolean whenIdle) throws Exception {
        FxThread.run(() -> {
            workbench.look().themeProperty().set(theme);
            workbench.messages().localeProperty().set(language);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        });
        FxThread.await(() -> !whenIdle || idle(), QUIET_FRAMES);
        WritableImage picture = FxThread.call(() -> stage.getScene().snapshot(null));
        String file = "%s-%s-%s-%dx%d.png"
                .formatted(
                        name,
                        theme.name().toLowerCase(Locale.ROOT),
                        language.getLanguage(),
                        size.width(),
                        size.height());
        PictureFile.write(picture, folder.resolve(file));
    }

    private void settle() throws Exception {
        FxThread.await(this::idle, QUIET_FRAMES);
    }

    private boolean idle() {
        return workbench.background().idleProperty().get();
    }

    private void press(String id) throws Exception {
        FxThread.run(() -> find(id, ButtonBase.class).fire());
        settle();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(stage.getScene().lookup(id));
    }
}
