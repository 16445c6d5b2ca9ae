package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Compare in the window: lists side by side, what is asked of them, and what they say. */
@ScreenTest
class ComparisonViewTest extends WithComparison {

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @Test
    void listsOfTheModelsStandSideBySide(FxRobot robot) {
        assertEquals(60, robot.lookup(".product-tile").queryAll().size());
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().startsWith("As of now"));
        assertTrue(robot.lookup("#agreement-1").queryLabeled().getText().contains(" of 20 in common, RBO 0."));
        Comparison comparison =
                Objects.requireNonNull(screen.viewModel.comparisonProperty().get());
        assertEquals(
                comparison.agreements().size() + 1,
                Objects.requireNonNull(Hint.of(robot.lookup("#agreement-1").query()))
                        .lines()
                        .count());
    }

    @Test
    void hoverJoinsTheSameItemAcrossTheLists(FxRobot robot) {
        String shared = shared();
        robot.interact(() -> screen.viewModel.pointedProperty().set(shared));
        assertTrue(linked(robot) >= 2);
        assertEquals(linked(robot) - 1, robot.lookup(".link-line").queryAll().size());
        robot.interact(() -> screen.viewModel.pointedProperty().set(null));
        assertEquals(0, linked(robot));
        robot.moveTo("#tile-1-2");
        assertTrue(robot.lookup("#tile-1-2").query().getPseudoClassStates().contains(pseudo("linked")));
    }

    @Test
    void theHeadingStaysInViewBesideTheDetailsOfAnItem(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-1").query().requestFocus());
        robot.type(KeyCode.ENTER);
        robot.interact(() -> {});
        Node heading = robot.lookup("#comparison-title").query();
        assertTrue(heading.localToScene(heading.getLayoutBounds()).getMinY() >= 0, "it is above the window");
        Node drawer = robot.lookup("#item-drawer").query();
        assertTrue(drawer.localToScene(drawer.getLayoutBounds()).getMaxY()
                <= drawer.getScene().getHeight() + 1);
    }

    @Test
    void focusJoinsTheSameItemAcrossTheListsAsTheMouseDoes(FxRobot robot) {
        Comparison comparison =
                Objects.requireNonNull(screen.viewModel.comparisonProperty().get());
        int rank = comparison.columns().get(0).places().stream()
                .filter(place -> place.item().id().equals(shared()))
                .mapToInt(Place::rank)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> robot.lookup("#tile-0-" + rank).query().requestFocus());
        assertTrue(linked(robot) >= 2);
        robot.interact(() -> robot.lookup("#filters").query().requestFocus());
        assertEquals(0, linked(robot));
    }

    @Test
    void theTruthWearsARingAndEveryModelSaysItsRank(FxRobot robot) throws Exception {
        robot.clickOn("#as-of-test");
        Node truth = robot.lookup("#truth").query();
        assertTrue(truth.isVisible());
        assertTrue(((Labeled) truth).getText().contains("Gas stove with wind shield"));
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().contains("has rank"));
        FxThread.await(() -> robot.lookup(".product-tile").queryAll().stream()
                .anyMatch(tile -> tile.getPseudoClassStates().contains(pseudo("truth"))));
    }

    @Test
    void aBrokenModelSaysWhyInItsColumn(FxRobot robot) throws TimeoutException {
        screen.models.broken.add("transition-1");
        robot.interact(() -> screen.selection.selectShopper("17854"));
        ComparisonScreen.awaitTiles(robot, 40);
        assertTrue(robot.lookup(".problem-words.what").queryLabeled().getText().contains("weights.safetensors"));
    }

    @Test
    void columnsAreTakenAwayAndAdded(FxRobot robot) throws TimeoutException {
        robot.clickOn("#column-remove-2");
        ComparisonScreen.awaitTiles(robot, 40);
        robot.clickOn("#column-add");
        ComparisonScreen.awaitTiles(robot, 60);
    }

    @Test
    void longListsAndFiltersAreChosenAboveTheLists(FxRobot robot) throws TimeoutException {
        robot.clickOn("#filters");
        robot.clickOn("#filter-lowest").write("20");
        assertEquals("Filters (1)", robot.lookup("#filters").queryLabeled().getText());
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().endsWith("filtered"));
        robot.clickOn("#seen-kept");
        robot.interact(
                () -> robot.lookup("#list-length").<ComboBox<Integer>>query().setValue(50));
        ComparisonScreen.awaitTiles(robot, 150);
    }

    @Test
    void aModelOfOtherDataIsFlaggedInItsColumn(FxRobot robot) {
        assertFalse(robot.lookup("#other-data-2").query().isVisible());
        List<ModelCard> mixed = new ArrayList<>(FakeModels.cards());
        mixed.set(2, FakeModels.cardOn("popularity-1", ModelKind.POPULARITY, "beef"));
        robot.interact(() -> screen.cards.set(mixed));
        int column = screen.viewModel.columns().names().indexOf("popularity-1");
        assertTrue(robot.lookup("#other-data-" + column).query().isVisible());
    }

    @Test
    void withoutModelsItOffersToTrain(FxRobot robot) {
        robot.interact(() -> screen.cards.set(List.of()));
        robot.clickOn("#comparison-train");
        assertEquals(Navigation.TRAINING, screen.navigation.currentProperty().get());
    }

    @Test
    void theListsAreSavedWithRanksInEveryModel(FxRobot robot, @TempDir Path folder) throws IOException {
        screen.dialogs.fileToSave = folder.resolve("lists.csv");
        WaitForAsyncUtils.waitForAsyncFx(
                9000,
                () -> new SheetActions(screen.dialogs, screen.background, screen.messages)
                        .save(
                                ComparisonSheet.of(
                                        screen.viewModel.comparisonProperty().get(),
                                        screen.viewModel.columns(),
                                        screen.messages),
                                "lists.csv"));
        List<String> lines = Files.readAllLines(screen.dialogs.fileToSave);
        assertEquals(61, lines.size());
        assertTrue(lines.get(0).endsWith("Rank in Spring,Rank in popularity-1,Rank in transition-1"), lines.get(0));
        assertTrue(lines.get(1).startsWith("17853,shopper,now,masked,Spring,"), lines.get(1));
        assertEquals(List.of("sheet.saved"), screen.dialogs.done);
        assertFalse(lines.get(1).endsWith(","));
    }

    private String shared() {
        Comparison comparison =
                Objects.requireNonNull(screen.viewModel.comparisonProperty().get());
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
