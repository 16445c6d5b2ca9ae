package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.models.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenTest
class ComparisonViewTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final FakeModels models = new FakeModels(TestItems.history(58));
    private final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private ComparisonViewModel viewModel;

    @Start
    void start(Stage stage) {
        selection.selectShopper("17853");
        navigation.go(Navigation.COMPARISON);
        viewModel = new ComparisonViewModel(
                new SimpleObjectProperty<>(new FakeListSource(models)), cards, selection, navigation, background);
        Screens.show(
                stage,
                new ComparisonView(
                        viewModel, new PictureCache(), new SheetActions(dialogs, background, messages), messages));
    }

    @BeforeEach
    void awaitLists(FxRobot robot) throws TimeoutException {
        awaitTiles(robot, 60);
    }

    @Test
    void listsOfTheModelsStandSideBySide(FxRobot robot) {
        assertEquals(60, robot.lookup(".product-tile").queryAll().size());
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().startsWith("As of now"));
        assertEquals(4, robot.lookup("#agreement .label").queryAll().size());
    }

    @Test
    void hoverJoinsTheSameItemAcrossTheLists(FxRobot robot) {
        String shared = shared();
        robot.interact(() -> viewModel.pointedProperty().set(shared));
        assertTrue(linked(robot) >= 2);
        assertEquals(linked(robot) - 1, robot.lookup(".link-line").queryAll().size());
        robot.interact(() -> viewModel.pointedProperty().set(null));
        assertEquals(0, linked(robot));
        robot.moveTo("#tile-1-2");
        assertTrue(robot.lookup("#tile-1-2").query().getPseudoClassStates().contains(pseudo("linked")));
    }

    @Test
    void arrowKeysGoFromTileToTileAndEnterOpensTheDetails(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-1").query().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
        assertTrue(robot.lookup("#tile-1-2").query().isFocused());
        Comparison comparison =
                Objects.requireNonNull(viewModel.comparisonProperty().get());
        assertEquals(
                comparison.columns().get(1).places().get(1).item().title(),
                robot.lookup("#drawer-title").queryLabeled().getText());
        robot.clickOn("#drawer-why");
        assertEquals(Navigation.ATTENTION, navigation.currentProperty().get());
    }

    @Test
    void theTruthWearsARingAndEveryModelSaysItsRank(FxRobot robot) {
        robot.clickOn("#as-of-test");
        Node truth = robot.lookup("#truth").query();
        assertTrue(truth.isVisible());
        assertTrue(((Labeled) truth).getText().contains("Gas stove with wind shield"));
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().contains("has rank"));
        long ringed = robot.lookup(".product-tile").queryAll().stream()
                .filter(tile -> tile.getPseudoClassStates().contains(pseudo("truth")))
                .count();
        assertTrue(ringed > 0);
    }

    @Test
    void aBrokenModelSaysWhyInItsColumn(FxRobot robot) throws TimeoutException {
        models.broken.add("transition-1");
        robot.interact(() -> selection.selectShopper("17854"));
        awaitTiles(robot, 40);
        assertTrue(robot.lookup(".problem-words.what").queryLabeled().getText().contains("weights.safetensors"));
    }

    @Test
    void columnsAreTakenAwayAndAdded(FxRobot robot) throws TimeoutException {
        robot.clickOn("#column-remove-2");
        awaitTiles(robot, 40);
        robot.clickOn("#column-add");
        awaitTiles(robot, 60);
    }

    @Test
    void withoutModelsItOffersToTrain(FxRobot robot) {
        robot.interact(() -> cards.set(List.of()));
        robot.clickOn("#comparison-train");
        assertEquals(Navigation.TRAINING, navigation.currentProperty().get());
    }

    @Test
    void theListsAreSavedWithRanksInEveryModel(FxRobot robot, @TempDir Path folder) throws IOException {
        dialogs.fileToSave = folder.resolve("lists.csv");
        WaitForAsyncUtils.waitForAsyncFx(
                9000,
                () -> new SheetActions(dialogs, background, messages)
                        .save(ComparisonSheet.of(viewModel.comparisonProperty().get(), messages), "lists.csv"));
        List<String> lines = Files.readAllLines(dialogs.fileToSave);
        assertEquals(61, lines.size());
        assertTrue(lines.get(0).endsWith("rank in Spring,rank in popularity-1,rank in transition-1"), lines.get(0));
        assertTrue(lines.get(1).startsWith("17853,now,masked,Spring,1,SKU-"), lines.get(1));
        assertEquals(List.of("sheet.saved"), dialogs.done);
        assertFalse(lines.get(1).endsWith(","));
    }

    /** Tiles come a few with each frame. */
    private static void awaitTiles(FxRobot robot, int count) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup(".product-tile").queryAll().size() == count);
    }

    private String shared() {
        Comparison comparison =
                Objects.requireNonNull(viewModel.comparisonProperty().get());
        return comparison.columns().get(0).places().stream()
                .map(place -> place.item().id())
                .filter(item -> comparison.columns().get(1).placeOf(item).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static long linked(FxRobot robot) {
        return robot.lookup(".product-tile").queryAll().stream()
                .filter(tile -> tile.getPseudoClassStates().contains(pseudo("linked")))
                .count();
    }

    private static PseudoClass pseudo(String name) {
        return PseudoClass.getPseudoClass(name);
    }
}
