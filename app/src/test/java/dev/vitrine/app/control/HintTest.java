package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.app.testing.ScreenTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenTest
class HintTest {

    private Label first;
    private Label second;
    private String words = "of two";

    @Start
    void show(Stage stage) {
        first = new Label("one");
        second = new Label("two");
        Hint.on(first, "of one");
        Hint.on(second, () -> words);
        VBox box = new VBox(80, first, second);
        stage.setScene(new Scene(box, 300, 300));
        stage.show();
    }

    @Test
    void theWordsOfWhateverTheMouseRestsOnShow(FxRobot robot) throws TimeoutException {
        robot.moveTo(first).moveBy(1, 0);
        awaitHint("of one");
        robot.moveTo(second).moveBy(1, 0);
        awaitHint("of two");
    }

    @Test
    void wordsAreAskedForAnewEachTime() {
        words = "changed";
        assertEquals("changed", Hint.of(second));
        assertNull(Hint.of(new Label()));
    }

    private static void awaitHint(String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> Window.getWindows().stream()
                        .anyMatch(window -> window instanceof Tooltip tooltip
                                && tooltip.isShowing()
                                && tooltip.getText().equals(text)));
    }
}
