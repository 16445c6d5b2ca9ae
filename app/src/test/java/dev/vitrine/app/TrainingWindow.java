package dev.vitrine.app;

import dev.vitrine.app.preferences.Preferences;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScriptedDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/** A program that trains without end in a window on a workspace, and prints how many epochs the curve shows. */
final class TrainingWindow {

    private TrainingWindow() {}

    /** Runs this program without a display. */
    static List<String> command(Path workspace, Path programFolder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1200-32",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                TrainingWindow.class.getName(),
                workspace.toString(),
                programFolder.toString()));
        return command;
    }

    public static void main(String... arguments) throws Exception {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.join();
        Stage stage = FxThread.call(() -> open(Path.of(arguments[0]), Path.of(arguments[1])));
        Button start = (Button) stage.getScene().lookup("#start");
        FxThread.await(() -> !start.isDisabled());
        FxThread.run(((ToggleButton) stage.getScene().lookup("#budget-best"))::fire);
        FxThread.run(((CheckBox) stage.getScene().lookup("#with-baselines"))::fire);
        TextField patience = (TextField) stage.getScene().lookup("#setting-patience");
        FxThread.run(() -> patience.setText("1000000"));
        FxThread.run(start::fire);
        LineChart<?, ?> curve = (LineChart<?, ?>) stage.getScene().lookup("#loss-chart");
        for (int epochs = 1; ; epochs++) {
            int expected = epochs;
            FxThread.await(() -> curve.getData().get(0).getData().size() >= expected);
            System.out.println("epochs " + epochs);
        }
    }

    private static Stage open(Path workspace, Path programFolder) {
        Stage stage = new Stage();
        Workbench workbench = new Workbench(
                stage,
                new Preferences(programFolder.resolve("preferences.properties")),
                programFolder,
                Locale.ENGLISH,
                (owner, look, messages, toast) -> new ScriptedDialogs());
        workbench.navigation().go(Navigation.TRAINING);
        workbench.show();
        workbench.openFirst(workspace);
        return stage;
    }
}
