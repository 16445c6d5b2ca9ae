package dev.vitrine.app.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the real dialogs let a person say. */
@ScreenTest
class WindowDialogsTest {

    private final List<Optional<String>> answers = new ArrayList<>();
    private Look look;
    private WindowDialogs dialogs;

    @Start
    void start(Stage stage) {
        Screens.show(stage, new StackPane());
        look = new Look(Theme.LIGHT);
        dialogs = new WindowDialogs(stage, look, new Messages(Locale.ENGLISH), said -> {});
    }

    @Test
    void aNoteCanBeEmptied(FxRobot robot) throws Exception {
        ask(robot, () -> dialogs.note("training.note", "for the sale", "spring"));
        assertTrue(robot.lookup("Note on \"spring\"").tryQuery().isPresent(), "says whose it is");
        robot.interact(() -> robot.lookup("#name").queryTextInputControl().clear());
        robot.interact(() -> robot.lookup("Keep").queryButton().fire());
        FxThread.await(() -> !answers.isEmpty());
        assertEquals(List.of(Optional.of("")), answers);
    }

    @Test
    void nothingIsWhiteInTheDarkThemeBeforeItIsDrawn(FxRobot robot) throws Exception {
        robot.interact(() -> look.themeProperty().set(Theme.DARK));
        ask(robot, () -> dialogs.note("training.note", "", "spring"));
        assertEquals(
                Theme.DARK.background(),
                robot.lookup("#name").query().getScene().getFill());
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        FxThread.await(() -> !answers.isEmpty());
    }

    @Test
    void aNameCannotBeEmptyAndItsFieldBeginsWhereItsWordsDo(FxRobot robot) throws Exception {
        ask(robot, () -> dialogs.name("training.rename", "spring"));
        Node field = robot.lookup("#name").query();
        Node words = robot.lookup("Its name from now on").query();
        assertEquals(
                words.localToScene(words.getBoundsInLocal()).getMinX(),
                field.localToScene(field.getLayoutBounds()).getMinX(),
                1);
        assertTrue(field.getLayoutBounds().getWidth() > 240, "room for a long name");
        robot.interact(() -> robot.lookup("#name").queryTextInputControl().setText(" "));
        assertTrue(robot.lookup("Rename").queryButton().isDisabled());
        robot.interact(() -> robot.lookup("Cancel").queryButton().fire());
        FxThread.await(() -> !answers.isEmpty());
        assertFalse(answers.get(0).isPresent());
    }

    private void ask(FxRobot robot, Supplier<Optional<String>> question) throws Exception {
        Platform.runLater(() -> answers.add(question.get()));
        FxThread.await(() -> robot.lookup("#name").tryQuery().isPresent());
    }
}
