package dev.vitrine.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenTest
class RulesViewTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final FakeRules rules = new FakeRules();
    private final SimpleObjectProperty<List<ModelCard>> models = new SimpleObjectProperty<>(FakeModels.cards());
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private RulesViewModel viewModel;

    @Start
    void start(Stage stage) {
        selection.selectShopper("17853");
        navigation.go(Navigation.RULES);
        viewModel = new RulesViewModel(
                new SimpleObjectProperty<>(rules), models, selection, navigation, background, new ScriptedDialogs());
        Screens.show(stage, new RulesView(viewModel, new PictureCache(), messages));
    }

    @Test
    void aRuleIsAddedSetAndKept(FxRobot robot) throws TimeoutException {
        add(robot, "boost");
        robot.clickOn("#boost-factor");
        robot.interact(
                () -> robot.lookup("#boost-factor").queryAs(TextField.class).selectAll());
        robot.write("4").type(KeyCode.ENTER);
        robot.clickOn("#rule-items-add");
        robot.clickOn("#rule-items-0-value").write("Camping > Furniture").type(KeyCode.ENTER);
        assertEquals(
                List.of(Rule.always("Boost", new Action.Boost(4), "within(category, \"Camping > Furniture\")")),
                viewModel.inHand().rulesProperty().get().rules());
        awaitDetail(robot, "#rules-after-4", "16 → 4 by Boost");
        assertTrue(robot.lookup("#rules-after-4 .detail").query().isVisible(), "also where there is little room");
        robot.clickOn("#rules-save");
        assertEquals(1, rules.kept.size());
        assertTrue(robot.lookup("#rules-save").query().isDisabled());
    }

    @Test
    void aConditionThatCannotBeReadShowsACaretAtThePlaceAndIsNotApplied(FxRobot robot) {
        add(robot, "hide");
        robot.interact(() ->
                robot.lookup("#rule-items-way-text").queryAs(ToggleButton.class).fire());
        robot.interact(
                () -> robot.lookup("#rule-items-text").queryAs(TextArea.class).setText("price > 50 && prise < 5"));
        String fault = robot.lookup("#rule-items-fault").queryLabeled().getText();
        assertTrue(fault.startsWith("price > 50 && prise < 5\n              ^\n"), fault);
        robot.clickOn("#rule-name");
        assertEquals("", viewModel.inHand().selectedRule().orElseThrow().items());
        robot.interact(
                () -> robot.lookup("#rule-items-text").queryAs(TextArea.class).setText("price > 50 && stock < 5"));
        assertFalse(robot.lookup("#rule-items-fault").query().isVisible());
        robot.clickOn("#rule-items-text").clickOn("#rule-name");
        assertEquals(
                "price > 50 && stock < 5",
                viewModel.inHand().selectedRule().orElseThrow().items());
        robot.interact(() -> robot.lookup("#rule-items-way-clauses")
                .queryAs(ToggleButton.class)
                .fire());
        assertEquals(
                "50",
                robot.lookup("#rule-items-0-value").queryAs(TextField.class).getText());
    }

    @Test
    void rulesAreMovedSwitchedAndTakenAwayByKeyboardAndUndone(FxRobot robot) {
        add(robot, "stock");
        add(robot, "diversity");
        robot.clickOn("#rule-1");
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertEquals(List.of("Diversity", "In stock"), names());
        robot.type(KeyCode.SPACE);
        assertFalse(viewModel.inHand().rulesProperty().get().rules().get(0).on());
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("In stock"), names());
        robot.clickOn("#rules-undo").clickOn("#rules-undo").clickOn("#rules-undo");
        assertEquals(List.of("In stock", "Diversity"), names());
        robot.clickOn("#rules-redo");
        assertEquals(List.of("Diversity", "In stock"), names());
    }

    @Test
    void aSwitchTakesARuleOutOfForce(FxRobot robot) {
        add(robot, "stock");
        robot.clickOn("#rule-on-0");
        assertFalse(viewModel.inHand().rulesProperty().get().rules().get(0).on());
        robot.clickOn("#rule-on-0");
        assertTrue(viewModel.inHand().rulesProperty().get().rules().get(0).on());
    }

    @Test
    void anItemIsFoundAndPinned(FxRobot robot) throws TimeoutException {
        add(robot, "pin");
        robot.clickOn("#pin-search").write("rope");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        assertEquals(
                new Action.Pin("SKU-1013", 1),
                viewModel.inHand().selectedRule().orElseThrow().action());
        assertTrue(robot.lookup("#pinned-item").queryLabeled().getText().startsWith("Climbing rope"));
        awaitDetail(robot, "#rules-after-1", "14 → 1 by Pin");
    }

    @Test
    void contradictionsAreToldAboveTheLists(FxRobot robot) {
        robot.interact(() -> {
            viewModel.inHand().pin("SKU-1030", 1, "Pin");
            viewModel.inHand().pin("SKU-1031", 1, "Pin");
        });
        Node problem = robot.lookup("#rules-problem").query();
        assertTrue(problem.isVisible());
        assertTrue(robot.lookup("#rules-problem-what").queryLabeled().getText().contains("\"Pin\" and \"Pin 2\""));
        robot.clickOn("#rules-undo");
        assertFalse(problem.isVisible());
    }

    @Test
    void rulesThatLeaveNothingAreNamedAboveTheListsWithWhatToDo(FxRobot robot) throws TimeoutException {
        add(robot, "diversity");
        add(robot, "hide");
        Node problem = robot.lookup("#rules-problem").query();
        assertTrue(problem.isVisible());
        assertEquals(
                "The rules leave nothing to show.",
                robot.lookup("#rules-problem-what").queryLabeled().getText());
        assertEquals(
                "Together these rules keep every item out of the list: Hide."
                        + " Widen the condition of one of them, or switch one off.",
                robot.lookup("#rules-problem-why").queryLabeled().getText());
        assertTrue(robot.lookup("#rules-after-1").tryQuery().isEmpty(), "no list of before is left standing");
        robot.interact(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertTrue(robot.lookup("#rules-problem-why").queryLabeled().getText().contains("Hide"));
        robot.clickOn("#rule-on-1");
        assertFalse(problem.isVisible());
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup("#rules-after-1").tryQuery().isPresent());
    }

    @Test
    void thePriceTagNamesEachMeasureAndSaysWhenItIsStale(FxRobot robot) {
        assertTrue(robot.lookup("#price-start").query().isDisabled());
        add(robot, "stock");
        robot.clickOn("#price-start");
        assertEquals("-1.1 pp", robot.lookup("#price-hit_rate").queryLabeled().getText());
        assertTrue(robot.lookup("#price-touched").queryLabeled().getText().contains("1,875 of 3,104"));
        assertFalse(robot.lookup("#price-stale").query().isVisible());
        robot.clickOn("#rule-on-0");
        assertTrue(robot.lookup("#price-stale").query().isVisible());
    }

    @Test
    void withoutAShopperRulesCanStillBeMade(FxRobot robot) {
        robot.interact(() -> selection.selectShopper(null));
        assertTrue(Screens.isSeen(robot.lookup("#rules-explore").query()));
        add(robot, "stock");
        assertEquals(List.of("In stock"), names());
        robot.interact(() -> models.set(List.of()));
        robot.clickOn("#rules-train");
        assertEquals(Navigation.TRAINING, navigation.currentProperty().get());
    }

    @Test
    void wordsFollowTheLanguage(FxRobot robot) {
        add(robot, "stock");
        robot.interact(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertEquals("计算代价", robot.lookup("#price-start").queryLabeled().getText());
    }

    private List<String> names() {
        return viewModel.inHand().rulesProperty().get().rules().stream()
                .map(Rule::name)
                .toList();
    }

    private static void add(FxRobot robot, String kind) {
        robot.interact(() -> robot.lookup("#rules-add").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> ("add-" + kind).equals(item.getId()))
                .forEach(MenuItem::fire));
    }

    /** Tiles come a few with each frame. */
    private static void awaitDetail(FxRobot robot, String tile, String words) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup(tile + " .detail").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().equals(words)));
    }
}
