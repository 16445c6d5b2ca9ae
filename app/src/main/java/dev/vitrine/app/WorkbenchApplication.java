package dev.vitrine.app;

import dev.vitrine.app.background.Threads;
import dev.vitrine.app.dialog.WindowDialogs;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.style.FontFiles;
import dev.vitrine.engine.ProgramFolder;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the window; everything in it is put together by {@link Workbench}. */
public final class WorkbenchApplication extends Application {

    /** JavaFX makes the application by reflection, so what it was asked for can only wait here. */
    private static WindowOptions asked = new WindowOptions(null, null);

    private @Nullable Workbench workbench;

    /** Shows the window and returns when it is closed; throws where there is no display. */
    public static void open(WindowOptions options) {
        asked = options;
        launch(WorkbenchApplication.class);
    }

    @Override
    public void start(Stage stage) {
        StartLog.mark("javafx");
        FontFiles fonts = new FontFiles(ProgramFolder.find().resolve("fonts"));
        fonts.load();
        Preferences preferences = new Preferences(ProgramFolder.find().resolve("preferences.properties"));
        Workbench opened =
                new Workbench(stage, preferences, ProgramFolder.find(), asked.language(), WindowDialogs::new);
        workbench = opened;
        Threads.tellUncaught(opened.failures());
        StartLog.mark("built");
        opened.show();
        Threads.ui().execute(Splash::close);
        StartLog.mark("shown");
        opened.workspace().workspaceProperty().subscribe(() -> StartLog.mark("opened"));
        opened.openFirst(asked.workspace());
        opened.firstScreen().then(opened::findDevice);
        opened.firstScreen().then(() -> copyFont(fonts, opened));
    }

    private static void copyFont(FontFiles fonts, Workbench opened) {
        opened.background().query(progress -> fonts.copy(opened.look().family()), copied -> {});
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.close();
        }
    }
}
