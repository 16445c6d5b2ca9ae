package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.EventBarData;
import dev.vitrine.app.control.EventBars;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.RibbonMap;
import dev.vitrine.app.testing.ScreenTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;

/** The pictures of attention: map, all heads, ribbons, timeline, lesson. */
@ScreenTest
class AttentionPicturesTest {

    private final AttentionScreen screen = new AttentionScreen();

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void theKeyboardReadsThePairAndItsWeight(FxRobot robot) {
        HeatMap map = AttentionScreen.map(robot);
        robot.interact(map::requestFocus);
        robot.type(KeyCode.HOME);
        String reading = robot.lookup("#attention-reading").queryLabeled().getText();
        assertTrue(reading.contains("(50) gives"), reading);
        assertEquals(reading, map.getAccessibleText());
    }

    @Test
    void layerHeadAndScaleAreChosen(FxRobot robot) {
        robot.clickOn("#attention-layer-0").clickOn("#attention-head-3").clickOn("#attention-scale-per_row");
        assertEquals(
                new AttentionSlice(0, 3),
                screen.viewModel().look().sliceProperty().get());
        assertEquals(
                HeatScale.PER_ROW, AttentionScreen.map(robot).scaleProperty().get());
        robot.clickOn("#attention-head--1");
        assertEquals(
                new AttentionSlice(0, AttentionSlice.MEAN),
                screen.viewModel().look().sliceProperty().get());
    }

    @Test
    void allLayersTogetherGiveEachRowAWholeAndLeaveNoHeadToChoose(FxRobot robot) {
        robot.clickOn("#attention-layer--1");
        float[] last = screen.viewModel().look().heatProperty().get().values()[49];
        double sum = 0;
        for (float share : last) {
            sum += share;
        }
        assertEquals(1, sum, 1e-4);
        assertTrue(robot.lookup("#attention-head-0").query().isDisabled());
        robot.clickOn("#attention-layer-1");
        assertFalse(robot.lookup("#attention-head-0").query().isDisabled());
    }

    @Test
    void allHeadsAreSeenWithWhatEachDoesAndOneIsEnlarged(FxRobot robot) {
        robot.clickOn("#attention-picture-heads");
        assertFalse(AttentionScreen.map(robot).getParent().isVisible());
        assertEquals(8, robot.lookup(".head-tile").queryAll().size());
        String spoken = robot.lookup("#attention-head-1-3").query().getAccessibleText();
        assertTrue(spoken.startsWith("Layer 1, head 3: "), spoken);
        assertTrue(spoken.length() > "Layer 1, head 3: ".length(), spoken);
        robot.clickOn("#attention-head-1-3");
        assertTrue(AttentionScreen.map(robot).getParent().isVisible());
        assertEquals(
                new AttentionSlice(0, 2),
                screen.viewModel().look().sliceProperty().get());
        assertTrue(robot.lookup("#attention-head-2").<ToggleButton>query().isSelected());
    }

    @Test
    void ribbonsOfSeveralItemsAreSummed(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-ribbons");
        RibbonMap ribbons = robot.lookup("#attention-ribbons").query();
        int all = ribbons.linesProperty().get().found();
        robot.interact(ribbons::requestFocus);
        robot.type(KeyCode.END).type(KeyCode.SPACE).type(KeyCode.UP).type(KeyCode.SPACE);
        assertEquals(Set.of(48, 49), ribbons.choiceProperty().get().indices());
        assertTrue(ribbons.linesProperty().get().found() < all);
        robot.type(KeyCode.RIGHT);
        String reading = robot.lookup("#ribbons-reading").queryLabeled().getText();
        assertTrue(reading.contains("by the 2 chosen in sum"), reading);
        Document saved = screen.svg(robot, "#ribbons-save", folder.resolve("ribbons.svg"));
        assertTrue(AttentionScreen.texts(saved).contains("17853"), AttentionScreen.texts(saved));
        robot.interact(() -> screen.sheetOf(robot, "#ribbons-save", folder.resolve("sums.csv")));
        List<String> rows = Files.readAllLines(folder.resolve("sums.csv"));
        assertEquals(51, rows.size());
        double sum = 0;
        for (String row : rows.subList(1, 51)) {
            List<String> cells = List.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
            sum += Double.parseDouble(cells.get(2));
        }
        assertEquals(2, sum, 1e-3, "two rows of attention, each a whole");
        robot.type(KeyCode.ESCAPE);
        assertTrue(ribbons.choiceProperty().get().isEmpty());
    }

    @Test
    void aHigherThresholdLeavesFewerRibbonsAndSaysHowMany(FxRobot robot) {
        robot.clickOn("#attention-picture-ribbons");
        RibbonMap ribbons = robot.lookup("#attention-ribbons").query();
        robot.interact(() -> screen.viewModel().look().thresholdProperty().set(0));
        assertEquals(50 * 51 / 2, ribbons.linesProperty().get().found());
        robot.interact(() -> robot.lookup("#ribbons-threshold").<Slider>query().setValue(1));
        assertEquals(1, ribbons.linesProperty().get().drawn().size());
        assertEquals("1 line", robot.lookup("#ribbons-count").queryLabeled().getText());
    }

    @Test
    void theTimelineReadsEventsByKeyboardAndIsSaved(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-timeline");
        EventBars bars = robot.lookup("#attention-timeline").query();
        assertEquals(3, bars.dataProperty().get().tracks().size(), "rollout, flow and effect");
        robot.interact(bars::requestFocus);
        robot.type(KeyCode.END);
        String reading = robot.lookup("#timeline-reading").queryLabeled().getText();
        assertTrue(reading.contains("Effect: "), reading);
        assertEquals(reading, bars.getAccessibleText());
        Document drawn = screen.svg(robot, "#timeline-save", folder.resolve("timeline.svg"));
        assertTrue(
                AttentionScreen.texts(drawn).contains(screen.messages.get("attention.track.flow")),
                AttentionScreen.texts(drawn));
        robot.interact(() -> screen.sheetOf(robot, "#timeline-save", folder.resolve("timeline.json")));
        assertTrue(Files.readString(folder.resolve("timeline.json")).contains("rollout"));
    }

    @Test
    void theTimelineOfAModelWithoutAttentionShowsEffects(FxRobot robot) {
        robot.clickOn("#attention-picture-timeline");
        robot.interact(() -> screen.viewModel().chooseModel("transition-1"));
        EventBars bars = robot.lookup("#attention-timeline").query();
        assertTrue(bars.getParent().isVisible());
        assertEquals(
                List.of(screen.messages.get("attention.track.leaveOneOut")),
                bars.dataProperty().get().tracks().stream()
                        .map(EventBarData.Track::title)
                        .toList());
    }

    @Test
    void aNumberOfTheLessonShowsItsFormula(FxRobot robot) {
        robot.clickOn("#attention-picture-lesson");
        robot.interact(
                () -> robot.lookup("#lesson-2-0-0-1").<ToggleButton>query().fire());
        assertEquals(
                "S = Q·Kᵀ: S[1,2] = 1·1 + 0·0 + 1·1 = 2",
                robot.lookup("#lesson-formula").queryLabeled().getText());
        robot.clickOn("#lesson-shopper");
        robot.interact(
                () -> robot.lookup("#lesson-3-0-0-0").<ToggleButton>query().fire());
        String formula = robot.lookup("#lesson-formula").queryLabeled().getText();
        assertTrue(formula.startsWith("a[50,"), formula);
    }
}
