package dev.vitrine.app;

import dev.vitrine.app.dialog.WindowDialogs;
import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The whole window as tests open it, and what they read in it. */
final class WorkbenchWindow {

    private WorkbenchWindow() {}

    /** @param dialogs answer what the window asks, and show the rest */
    static Workbench show(Stage stage, Path folder, ScriptedDialogs dialogs) {
        Workbench workbench = new Workbench(
                stage,
                new Preferences(folder.resolve("preferences.properties")),
                folder.resolve("program"),
                Locale.ENGLISH,
                (owner, look, messages, toast) -> {
                    dialogs.onScreen = new WindowDialogs(owner, look, messages, toast);
                    return dialogs;
                });
        // Away from Data, whose plots start a browser.
        workbench.navigation().go(Navigation.TRAINING);
        workbench.show();
        return workbench;
    }

    static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Screens::isSeen).isPresent();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }
}
