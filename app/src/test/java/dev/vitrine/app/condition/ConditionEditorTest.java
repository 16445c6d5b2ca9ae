package dev.vitrine.app.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ScreenTest
class ConditionEditorTest {

    /** Tells who listens. */
    private static final class Watched extends SimpleObjectProperty<Choices> {

        private final List<InvalidationListener> listeners = new ArrayList<>();

        Watched() {
            super(Choices.NONE);
        }

        @Override
        public void addListener(InvalidationListener listener) {
            listeners.add(listener);
            super.addListener(listener);
        }
    }

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Watched choices = new Watched();
    private final List<String> taken = new ArrayList<>();
    private ConditionEditor editor;

    @Start
    void start(Stage stage) {
        editor = new ConditionEditor("asked", Scope.WHEN, choices, item -> item, messages, taken::add);
        editor.show("purchases >= 3");
        Screens.show(stage, editor);
    }

    @Test
    void clausesFollowTheLanguage(FxRobot robot) {
        assertEquals(
                "Add a condition", robot.lookup("#asked-add").<Button>query().getText());
        robot.interact(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertEquals("添加条件", robot.lookup("#asked-add").<Button>query().getText());
    }

    @Test
    void whatOutlivesAnEditorDoesNotHoldIt() {
        assertFalse(choices.listeners.isEmpty());
        choices.listeners.forEach(listener -> assertTrue(listener instanceof WeakListener, listener.toString()));
    }

    @Test
    void isFaultyWhileATextThatCannotBeReadStandsInIt(FxRobot robot) {
        assertFalse(editor.faultyProperty().get());
        robot.clickOn("#asked-way-text");
        robot.interact(() -> robot.lookup("#asked-text").<TextArea>query().setText("purchases >"));
        assertTrue(editor.faultyProperty().get());
        robot.interact(() -> editor.begin("purchases >= 3"));
        assertFalse(editor.faultyProperty().get());
        assertEquals(
                "purchases >= 3", robot.lookup("#asked-text").<TextArea>query().getText());
        assertEquals(List.of(), taken);
    }
}
