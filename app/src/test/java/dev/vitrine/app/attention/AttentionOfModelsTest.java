package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.PointMap;
import dev.vitrine.app.testing.ScreenTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is asked of a whole model, and one set beside another. */
@ScreenTest
class AttentionOfModelsTest {

    private final AttentionScreen screen = new AttentionScreen();

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void anotherModelIsSetBesideTheOneInView(FxRobot robot) {
        robot.clickOn("#attention-picture-compare");
        ComboBox<String> models = robot.lookup("#compare-model").query();
        assertEquals(List.of("transition-1", "popularity-1"), models.getItems());
        robot.interact(() -> models.setValue("transition-1"));
        TableView<?> effects = robot.lookup("#compare-effects").query();
        assertEquals(50, effects.getItems().size());
        String below = robot.lookup("#compare-reading").queryLabeled().getText();
        assertTrue(below.contains("no attention"), below);
    }

    @Test
    void anotherShoppersAttentionIsTakenFromTheFirst(FxRobot robot) {
        robot.clickOn("#attention-picture-compare");
        robot.clickOn("#compare-shopper").write("S2").type(KeyCode.ENTER);
        assertEquals(
                "S2",
                Objects.requireNonNull(
                                screen.viewModel().other().comparedProperty().get())
                        .second()
                        .shopper());
        robot.clickOn("#compare-way-both");
        HeatMap before = robot.lookup("#compare-before").query();
        HeatMap after = robot.lookup("#compare-after").query();
        assertTrue(before.getParent().isVisible());
        HeatScale scale = before.scaleProperty().get();
        assertEquals(
                scale.range(before.dataProperty().get().coloured()),
                scale.range(after.dataProperty().get().coloured()),
                "a colour means the same in both");
        String below = robot.lookup("#compare-reading").queryLabeled().getText();
        assertTrue(below.contains("colour mean"), below);
    }

    @Test
    void aModelIsJudgedOverManyShoppersByHead(FxRobot robot) {
        robot.clickOn("#attention-picture-heads").clickOn("#heads-judge");
        String words = robot.lookup("#heads-reading").queryLabeled().getText();
        assertTrue(words.startsWith("Over 80 shoppers"), words);
        assertTrue(
                robot.lookup("#attention-head-1-3").query().getAccessibleText().contains("agrees 0.20"));
    }

    @Test
    void theMapOfItemsIsMadeOnRequestAndNamesNeighbours(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-space").clickOn("#space-make");
        PointMap map = robot.lookup("#space-map").query();
        assertEquals(60, map.dataProperty().get().size());
        assertTrue(map.dataProperty().get().ringed().length > 0, "the list is on it");
        robot.interact(map::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        String pointed = robot.lookup("#space-reading").queryLabeled().getText();
        assertTrue(pointed.contains(" · "), "what is not known leaves no gap: " + pointed);
        assertEquals(
                12,
                robot.lookup("#space-neighbours")
                        .<ListView<?>>query()
                        .getItems()
                        .size());
        robot.clickOn("#space-colour-price");
        assertEquals(60, map.dataProperty().get().values().length);
        assertTrue(AttentionScreen.texts(screen.svg(robot, "#space-save", folder.resolve("items.svg")))
                .contains("17853"));
        robot.interact(() -> screen.sheetOf(robot, "#space-save", folder.resolve("items.csv")));
        assertEquals(61, Files.readAllLines(folder.resolve("items.csv")).size());
    }
}
