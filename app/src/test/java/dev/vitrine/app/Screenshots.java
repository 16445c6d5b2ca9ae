package dev.vitrine.app;

import dev.vitrine.app.background.Threads;
import dev.vitrine.app.chart.PictureFile;
import dev.vitrine.app.preferences.Appearance;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Opens the real window on the sample shop and writes a picture of each screen, in both languages, both themes and two
 * sizes. Arguments: the folder for the pictures, then screens (all if none is named).
 */
public final class Screenshots {

    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1920, 1080));
    private static final List<String> SCREENS = List.of(
            Navigation.DATA, Navigation.TRAINING, Navigation.EXPLORE, Navigation.COMPARISON, Navigation.ATTENTION);

    /** Pages in the browser and pictures of items come some frames after the work that made them. */
    private static final int QUIET_FRAMES = 40;

    private final Workbench workbench;
    private final Stage stage;
    private final Path folder;

    private Screenshots(Workbench workbench, Stage stage, Path folder) {
        this.workbench = workbench;
        this.stage = stage;
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
        screenshots.takeAll(screens);
        FxThread.run(screenshots.workbench::close);
        Platform.exit();
    }

    private static Screenshots open(Path folder) throws IOException {
        Path home = Files.createTempDirectory("vitrine-screenshots");
        Stage stage = new Stage();
        Workbench workbench =
                new Workbench(stage, new Preferences(home.resolve("preferences.properties")), home, Locale.ENGLISH);
        workbench.show();
        workbench.openFirst(null);
        return new Screenshots(workbench, stage, folder);
    }

    private void takeAll(List<String> screens) throws Exception {
        for (String screen : screens) {
            FxThread.run(() -> workbench.navigation().go(screen));
            for (Size size : SIZES) {
                for (Theme theme : Theme.values()) {
                    for (Locale language : List.of(Appearance.ENGLISH, Appearance.CHINESE)) {
                        take(screen, size, theme, language);
                    }
                }
            }
        }
    }

    private void take(String screen, Size size, Theme theme, Locale language) throws Exception {
        FxThread.run(() -> {
            workbench.look().themeProperty().set(theme);
            workbench.messages().localeProperty().set(language);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        });
        FxThread.await(() -> workbench.background().idleProperty().get(), QUIET_FRAMES);
        WritableImage picture = FxThread.call(() -> stage.getScene().snapshot(null));
        String name = "%s-%s-%s-%dx%d.png"
                .formatted(
                        screen,
                        theme.name().toLowerCase(Locale.ROOT),
                        language.getLanguage(),
                        size.width(),
                        size.height());
        PictureFile.write(picture, folder.resolve(name));
    }
}
