package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Compare in the window: lists side by side, what is asked of them, and how they are reached. */
@ScreenTest
class ComparisonViewTest {

    private final ComparisonScreen screen = new ComparisonScreen();

    @Start
    void start(Stage stage) {
        screen.show(stage);
    }

    @BeforeEach
    void awaitLists(FxRobot robot) throws TimeoutException {
        ComparisonScreen.awaitTiles(robot, 60);
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
    void arrowKeysGoFromTileToTileAndEnterOpensTheDetails(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-1").query().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
        assertTrue(robot.lookup("#tile-1-2").query().isFocused());
        Comparison comparison =
                Objects.requireNonNull(screen.viewModel.comparisonProperty().get());
        assertEquals(
                comparison.columns().get(1).places().get(1).item().title(),
                robot.lookup("#drawer-title").queryLabeled().getText());
        assertTrue(robot.lookup("#tile-1-2").query().getAccessibleText().contains("€"), "the price has no currency");
        robot.clickOn("#drawer-why");
        assertEquals(Navigation.ATTENTION, screen.navigation.currentProperty().get());
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
    void allListsScrollTogetherToTheTileThatAKeyGoesTo(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-1").query().requestFocus());
        assertFalse(isInView(robot, "#tile-1-20"));
        robot.type(KeyCode.END);
        assertTrue(robot.lookup("#tile-0-20").query().isFocused());
        assertTrue(isInView(robot, "#tile-0-20"), "what is in focus is seen");
        assertTrue(isInView(robot, "#tile-1-20") && isInView(robot, "#tile-2-20"), "beside the same rank");
        assertFalse(isInView(robot, "#tile-1-1"));
        robot.type(KeyCode.RIGHT, KeyCode.UP);
        assertTrue(robot.lookup("#tile-1-19").query().isFocused());
        robot.type(KeyCode.HOME);
        assertTrue(isInView(robot, "#tile-1-1"));
        for (int step = 0; step < 12; step++) {
            robot.type(KeyCode.DOWN);
        }
        assertTrue(isInView(robot, "#tile-1-13"), "step by step, too");
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
    void everythingThatCanBePressedIsReachedByTab(FxRobot robot) {
        Set<Node> reached = new LinkedHashSet<>();
        robot.clickOn("#filters");
        robot.interact(() -> robot.lookup("#personas").query().requestFocus());
        for (Node focused = focused(robot); reached.add(focused); focused = focused(robot)) {
            robot.type(KeyCode.TAB);
        }
        List<String> missed = new ArrayList<>();
        for (String id : List.of(
                "#as-of-now",
                "#seen-masked",
                "#list-length",
                "#filters",
                "#find-disagreement",
                "#simulator-open",
                "#test-shoppers-open",
                "#judge-open",
                "#export-lists",
                "#insert-item",
                "#history-strip",
                "#column-model-0",
                "#column-rules-0",
                "#column-remove-1",
                "#tile-0-1",
                "#tile-2-1")) {
            Node wanted = robot.lookup(id).query();
            if (reached.stream().noneMatch(node -> isIn(node, wanted))) {
                missed.add(id);
            }
        }
        assertEquals(List.of(), missed);
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
    void aModelStandsBesideItselfUnderRulesThatHideAnItem(FxRobot robot) throws Exception {
        RuleSet rules = hideTheFirst();
        robot.interact(() -> screen.selection.rulesProperty().set(rules));
        robot.clickOn("#column-remove-2");
        choose(robot, "#column-rules-1", "Summer");
        choose(robot, "#column-model-1", "Spring");
        FxThread.await(
                () -> robot.lookup("#agreement-1").queryLabeled().getText().startsWith("19 of 20"));
        ComparisonScreen.awaitTiles(robot, 40);
        assertEquals(List.of("Spring", "Spring"), models(robot));
        assertEquals(List.of("", "Summer"), rules(robot));
        FxThread.await(() -> marks(robot, "#tile-0-1").contains("only here"));
        FxThread.await(() -> marks(robot, "#tile-1-1").contains("▲ 1"));
        assertEquals(titles(robot, 0).subList(1, 20), titles(robot, 1).subList(0, 19), "the others move up");
        assertTrue(Objects.requireNonNull(Hint.of(robot.lookup("#agreement-1").query()))
                .startsWith("Spring and Spring with rules Summer: 19 of 20"));
        choose(robot, "#column-rules-1", "");
        assertEquals(List.of("Summer", ""), rules(robot), "no two columns are alike");
        robot.interact(() -> screen.selection.rulesProperty().set(null));
        assertEquals(1, robot.lookup(".column-header").queryAll().size(), "without the rules they would be");
    }

    @Test
    void theSavedListsNameTheRulesOfEachColumn(FxRobot robot) {
        RuleSet rules = hideTheFirst();
        robot.interact(() -> screen.selection.rulesProperty().set(rules));
        choose(robot, "#column-rules-1", "Summer");
        Table table = ComparisonSheet.of(
                screen.viewModel.comparisonProperty().get(), screen.viewModel.columns(), screen.messages);
        int column = table.header().indexOf("Rules");
        assertNull(table.rows().get(0).get(column));
        assertEquals("Summer", table.rows().get(20).get(column));
        assertTrue(table.header().contains("Rank in popularity-1 with rules Summer"), table.header()::toString);
    }

    private static void choose(FxRobot robot, String box, String value) {
        robot.interact(() -> robot.lookup(box).<ComboBox<String>>query().setValue(value));
    }

    private static List<String> models(FxRobot robot) {
        return chosen(robot, "#column-model-");
    }

    private static List<String> rules(FxRobot robot) {
        return chosen(robot, "#column-rules-");
    }

    private static List<String> chosen(FxRobot robot, String box) {
        return Stream.of(0, 1)
                .map(column ->
                        robot.lookup(box + column).<ComboBox<String>>query().getValue())
                .toList();
    }

    private static List<String> titles(FxRobot robot, int column) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(rank -> robot.from(robot.lookup("#tile-" + column + "-" + rank))
                        .lookup(".title")
                        .queryLabeled()
                        .getText())
                .toList();
    }

    private static List<String> marks(FxRobot robot, String tile) {
        return robot.from(robot.lookup(tile)).lookup(".marks").lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private RuleSet hideTheFirst() {
        String item = Objects.requireNonNull(
                        screen.viewModel.comparisonProperty().get())
                .columns()
                .get(0)
                .places()
                .get(0)
                .item()
                .id();
        return RuleSet.empty("Summer").with(Rule.always("No tents", new Action.Hide(), "item == \"" + item + "\""));
    }

    @Test
    void rulesThatLeaveNothingAreNamedWithWhatToDoAndAWayBackToTheLists(FxRobot robot) throws TimeoutException {
        Rule hide = Rule.always("Hide all", new Action.Hide(), "");
        robot.interact(() ->
                screen.selection.rulesProperty().set(RuleSet.empty("Spring").with(hide)));
        screen.models.fault = WorkspaceProblem.of(Reranking.NOTHING_LEFT, hide.name());
        choose(robot, "#column-rules-1", "Spring");
        assertTrue(isSeen(robot, "The rules leave nothing to show."));
        assertTrue(isSeen(
                robot,
                "Together these rules keep every item out of the list: Hide all.\n"
                        + "Widen the condition of one of them, or switch one off."));
        screen.models.fault = null;
        robot.clickOn("#comparison-without-rules");
        ComparisonScreen.awaitTiles(robot, 60);
        assertFalse(isSeen(robot, "The rules leave nothing to show."));
        assertEquals(List.of("", ""), rules(robot));
    }

    private static boolean isSeen(FxRobot robot, String words) {
        return robot.lookup(words).tryQuery().filter(Screens::isSeen).isPresent();
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

    private static Node focused(FxRobot robot) {
        return robot.lookup("#comparison").query().getScene().getFocusOwner();
    }

    private static boolean isIn(Node node, Node outer) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole of a tile is seen in the lists' pane. */
    private static boolean isInView(FxRobot robot, String tile) {
        robot.interact(() -> {});
        Node node = robot.lookup(tile).query();
        Bounds pane = robot.lookup(".lists-scroll")
                .query()
                .localToScene(robot.lookup(".lists-scroll").query().getLayoutBounds());
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinY() >= pane.getMinY() - 1 && bounds.getMaxY() <= pane.getMaxY() + 1;
    }

    private static PseudoClass pseudo(String name) {
        return PseudoClass.getPseudoClass(name);
    }
}
