package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.Hint;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A model in Compare under the rules in hand, beside itself without them. */
@ScreenTest
class ComparisonUnderRulesTest extends WithComparison {

    @Start
    void start(Stage stage) {
        screen.show(stage);
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

    private static boolean isSeen(FxRobot robot, String words) {
        return robot.lookup(words).tryQuery().filter(Screens::isSeen).isPresent();
    }
}
