package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.feedback.Feedback;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Compare in the window: thumbs, notes and blind votes. */
@ScreenTest
class JudgingTest extends WithComparison {

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void aThumbOnATileIsKeptMarkedAndUndoneAndANoteIsWrittenInTheDetails(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-2").query().requestFocus());
        robot.type(KeyCode.PLUS);
        assertEquals(Feedback.Opinion.LIKED, screen.personas.feedback.get(0).opinion());
        assertEquals("17853", screen.personas.feedback.get(0).shopper());
        assertTrue(robot.lookup("#tile-0-2").query().getAccessibleText().contains("fits"));

        robot.type(KeyCode.N);
        assertTrue(robot.lookup("#feedback-note").query().isFocused());
        robot.write("too dear");
        robot.interact(() -> robot.lookup("#tile-0-2").query().requestFocus());
        assertEquals("too dear", screen.personas.feedback.get(0).note());
        robot.interact(() -> robot.lookup("#feedback-undo").queryButton().fire());
        robot.interact(() -> robot.lookup("#feedback-undo").queryButton().fire());
        assertEquals(List.of(), screen.personas.feedback);
        assertFalse(robot.lookup("#tile-0-2").query().getAccessibleText().contains("fits"));
    }

    @Test
    void thumbsShowOnTheTileThatTheMouseIsOver(FxRobot robot) {
        robot.moveTo("#tile-1-3");
        assertTrue(robot.lookup("#tile-thumbs").query().isVisible());
        robot.interact(() -> robot.lookup("#thumb-hidden").queryButton().fire());
        assertEquals(Feedback.Opinion.HIDDEN, screen.personas.feedback.get(0).opinion());
        assertEquals(3, screen.personas.feedback.get(0).place());
    }

    @Test
    void judgingIsBegunDoneAndEndedWithoutAMouse(FxRobot robot) {
        robot.interact(() -> robot.lookup("#judge-open").query().requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.DIGIT2, KeyCode.DIGIT4, KeyCode.DIGIT4);
        assertTrue(robot.lookup("#judge-2").query().getAccessibleText().contains("fits"));
        assertFalse(robot.lookup("#judge-4").query().getAccessibleText().contains("fits"));
        robot.type(KeyCode.ENTER);
        assertEquals(1, screen.personas.judgements.get(0).likedOfSecond());
        assertFalse(robot.lookup("#judge-2").query().getAccessibleText().contains("fits"), "the next list is new");
        robot.type(KeyCode.S, KeyCode.ENTER);
        assertEquals(2, screen.personas.judgements.size(), "a skipped list is no vote");
        robot.interact(() -> robot.lookup("#judge-name").query().requestFocus());
        robot.write("Ada").type(KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
        assertEquals("Ada", screen.personas.judgements.get(2).judge());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#judge").query().isVisible());
    }

    @Test
    void howFarJudgesAgreeAndWhatShownListsSayStandsBelow(FxRobot robot) {
        for (String judge : List.of("Ada", "Bob")) {
            robot.interact(() -> {
                robot.lookup("#judge-name").queryTextInputControl().setText(judge);
                robot.lookup("#tile-0-2").query().requestFocus();
            });
            robot.type(KeyCode.PLUS, KeyCode.DOWN, KeyCode.MINUS);
        }
        robot.clickOn("#judge-open");
        String standing = robot.lookup("#feedback-standing").queryLabeled().getText();
        assertTrue(standing.startsWith("4 thumbs and notes by 2 judges."), standing);
        assertTrue(standing.contains("Krippendorff's alpha 1.00"), standing);
        assertTrue(standing.contains("2 lists that shoppers were shown have come in"), standing);
    }

    @Test
    void listsAreJudgedBlindByKey(FxRobot robot) {
        robot.clickOn("#judge-open").clickOn("#judge-name").write("Ada");
        assertFalse(robot.lookup("#column-model-0")
                .query()
                .getParent()
                .getParent()
                .getParent()
                .getParent()
                .isVisible());
        robot.clickOn("#judge-1").type(KeyCode.DIGIT3, KeyCode.DIGIT0, KeyCode.ENTER);
        Judgement kept = screen.personas.judgements.get(0);
        assertEquals("Ada", kept.judge());
        assertEquals(2, kept.likedOfFirst());
        assertEquals(1, kept.likedOfSecond());
        assertEquals(
                "1 vote; not decided yet. The models are named once the votes tell them apart with an error of 5% at"
                        + " most.",
                robot.lookup("#judge-standing").queryLabeled().getText());
        robot.clickOn("#judge-reveal");
        assertTrue(robot.lookup("#judge-standing").queryLabeled().getText().startsWith("Spring 1, "));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#judge").query().isVisible());
    }
}
