package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.w3c.dom.Document;

/** What is shown, saved as pictures and as numbers. */
@ScreenTest
class AttentionSavedTest {

    private final AttentionScreen screen = new AttentionScreen();

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void theMapIsSavedAsSvgWithTitlesAndASquareForEachWeight(FxRobot robot, @TempDir Path folder) throws Exception {
        Document map = screen.svg(robot, "#attention-save", folder.resolve("map.svg"));
        assertTrue(AttentionScreen.texts(map).contains("17853"), AttentionScreen.texts(map));
        assertTrue(
                AttentionScreen.texts(map)
                        .contains(screen.viewModel()
                                .look()
                                .heatProperty()
                                .get()
                                .rowTitles()
                                .get(0)
                                .substring(0, 8)),
                AttentionScreen.texts(map));
        assertEquals(1 + 50 * 51 / 2, map.getElementsByTagName("rect").getLength());
    }

    @Test
    void allHeadsAndTheEffectsAreSavedAsTheyAreShown(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-heads");
        Document heads = screen.svg(robot, "#heads-save", folder.resolve("heads.svg"));
        assertEquals(8, heads.getElementsByTagName("image").getLength());
        assertTrue(AttentionScreen.texts(heads).contains("Layer 2, head 4"), AttentionScreen.texts(heads));
        Document effects = screen.svg(robot, "#effects-save", folder.resolve("effects.svg"));
        assertTrue(
                AttentionScreen.texts(effects)
                        .contains(screen.messages
                                .get("attention.column.leaveOneOut")
                                .substring(0, 6)),
                AttentionScreen.texts(effects));
    }

    @Test
    void aPngIsAsWideAsAskedFor(FxRobot robot, @TempDir Path folder) throws Exception {
        screen.dialogs.name = "1000";
        screen.save(robot, "#attention-save", folder.resolve("map.png"));
        BufferedImage picture = ImageIO.read(folder.resolve("map.png").toFile());
        assertEquals(1000, picture.getWidth());
        assertEquals(picture.getRGB(0, 0), picture.getRGB(0, picture.getHeight() - 1), "the last line of pixels");
        screen.dialogs.name = "as wide as it goes";
        screen.save(robot, "#attention-save", folder.resolve("none.png"));
        assertEquals(1, screen.dialogs.problems.size());
        assertFalse(Files.exists(folder.resolve("none.png")));
    }

    @Test
    void allHeadsAreSavedAsNumbersOfEveryLayerAndHead(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-heads");
        robot.interact(() -> screen.sheetOf(robot, "#heads-save", folder.resolve("heads.csv")));
        assertEquals(
                1 + 8 * 50 * 51 / 2,
                Files.readAllLines(folder.resolve("heads.csv")).size());
    }

    @Test
    void twoShoppersAreSavedAsTheirMapsAndTheirEffects(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-compare");
        robot.clickOn("#compare-shopper").write("S2").type(KeyCode.ENTER);
        MenuButton button = robot.lookup("#compare-save").query();
        robot.interact(() -> Objects.requireNonNull(button.getOnShowing()).handle(null));
        List<MenuItem> parts = List.copyOf(button.getItems());
        assertEquals(
                List.of("Attention", "Effects side by side"),
                parts.stream().map(MenuItem::getText).toList());
        screen.dialogs.fileToSave = folder.resolve("maps.svg");
        robot.interact(() -> ((Menu) parts.get(0)).getItems().get(0).fire());
        assertTrue(Files.readString(folder.resolve("maps.svg")).contains("S2"));
        screen.dialogs.fileToSave = folder.resolve("maps.csv");
        robot.interact(() -> ((Menu) parts.get(0)).getItems().get(2).fire());
        List<String> maps = Files.readAllLines(folder.resolve("maps.csv"));
        assertTrue(maps.get(0).endsWith("map,looking position,looking item,seen position,seen item,weight"));
        assertTrue(maps.stream().anyMatch(line -> line.contains("shopper 17853")), maps.get(1));
        assertTrue(maps.stream().anyMatch(line -> line.contains("shopper S2")), maps.get(maps.size() - 1));
        screen.dialogs.fileToSave = folder.resolve("effects.csv");
        robot.interact(() -> ((Menu) parts.get(1)).getItems().get(2).fire());
        int shown = robot.lookup("#compare-effects")
                .<TableView<?>>query()
                .getItems()
                .size();
        assertTrue(shown > 0);
        assertEquals(
                1 + shown, Files.readAllLines(folder.resolve("effects.csv")).size());
    }
}
