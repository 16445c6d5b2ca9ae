package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FakePersonas;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.SimulateItem;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
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
    private final FakePersonas personas = new FakePersonas();
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
                new SimpleObjectProperty<>(new FakeListSource(models, personas)),
                cards,
                selection,
                navigation,
                background,
                dialogs,
                messages);
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
        assertTrue(robot.lookup("#agreement-1").queryLabeled().getText().contains(" of 20 in common, RBO 0."));
        Comparison comparison =
                Objects.requireNonNull(viewModel.comparisonProperty().get());
        assertEquals(
                comparison.agreements().size() + 1,
                Objects.requireNonNull(Hint.of(robot.lookup("#agreement-1").query()))
                        .lines()
                        .count());
    }

    @Test
    void aThumbOnATileIsKeptMarkedAndUndoneAndANoteIsWrittenInTheDetails(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tile-0-2").query().requestFocus());
        robot.type(KeyCode.PLUS);
        assertEquals(Feedback.Opinion.LIKED, personas.feedback.get(0).opinion());
        assertEquals("17853", personas.feedback.get(0).shopper());
        assertTrue(robot.lookup("#tile-0-2").query().getAccessibleText().contains("fits"));

        robot.type(KeyCode.N);
        assertTrue(robot.lookup("#feedback-note").query().isFocused());
        robot.write("too dear");
        robot.interact(() -> robot.lookup("#tile-0-2").query().requestFocus());
        assertEquals("too dear", personas.feedback.get(0).note());
        robot.interact(() -> robot.lookup("#feedback-undo").queryButton().fire());
        robot.interact(() -> robot.lookup("#feedback-undo").queryButton().fire());
        assertEquals(List.of(), personas.feedback);
        assertFalse(robot.lookup("#tile-0-2").query().getAccessibleText().contains("fits"));
    }

    @Test
    void thumbsShowOnTheTileThatTheMouseIsOver(FxRobot robot) {
        robot.moveTo("#tile-1-3");
        assertTrue(robot.lookup("#tile-thumbs").query().isVisible());
        robot.interact(() -> robot.lookup("#thumb-hidden").queryButton().fire());
        assertEquals(Feedback.Opinion.HIDDEN, personas.feedback.get(0).opinion());
        assertEquals(3, personas.feedback.get(0).place());
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
        assertTrue(robot.lookup("#tile-1-2").query().getAccessibleText().contains("€"), "the price has no currency");
        robot.clickOn("#drawer-why");
        assertEquals(Navigation.ATTENTION, navigation.currentProperty().get());
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
    void anEventIsTakenOutByKeyAndUndoBringsItBack(FxRobot robot) {
        robot.clickOn("#chip-57").type(KeyCode.DELETE);
        assertEquals(57, events());
        assertTrue(robot.lookup("#what-if-mark").query().isVisible());
        assertTrue(robot.lookup("#column-caption-0").queryLabeled().getText().startsWith("What if"));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        assertEquals(58, events());
        assertFalse(robot.lookup("#what-if-mark").query().isVisible());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertEquals(57, events());
        robot.clickOn("#reset-history");
        assertEquals(58, events());
        robot.clickOn("#undo").clickOn("#undo").clickOn("#redo");
        assertEquals(57, events());
    }

    @Test
    void anEventIsMovedByKeyAndByMouse(FxRobot robot) {
        String last = item(57);
        robot.clickOn("#chip-57")
                .press(KeyCode.ALT)
                .type(KeyCode.LEFT, KeyCode.LEFT)
                .release(KeyCode.ALT);
        assertEquals(last, item(55));
        robot.clickOn("#event-later");
        assertEquals(last, item(56));
        robot.drag("#chip-56").moveTo("#chip-52").moveBy(-15, 0).drop();
        assertEquals(last, item(52));
        assertEquals(58, events());
    }

    @Test
    void anItemIsInsertedBySearch(FxRobot robot) {
        robot.clickOn("#chip-55").clickOn("#insert-item").write("lantern").type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("Camping lantern, warm light 2", item(56));
        assertEquals(59, events());
        assertEquals(
                "Camping lantern, warm light 2",
                robot.lookup("#event-title").queryLabeled().getText());
    }

    @Test
    void whatWasDoneIsChanged(FxRobot robot) {
        robot.clickOn("#chip-57");
        robot.interact(
                () -> robot.lookup("#event-behaviour").<ComboBox<String>>query().setValue("cart"));
        assertEquals("cart", history().get(57).behaviour());
        robot.interact(() -> robot.lookup("#event-day").<DatePicker>query().setValue(LocalDate.of(2026, 3, 1)));
        assertEquals("cart", history().get(0).behaviour());
    }

    @Test
    void aNewShopperIsMadeUpAndKeptAsAPersona(FxRobot robot) {
        robot.clickOn("#new-shopper");
        assertEquals(
                "Lists for a new shopper",
                robot.lookup("#comparison-title").queryLabeled().getText());
        assertTrue(robot.lookup("#as-of-test").query().isDisabled());
        robot.clickOn("#insert-item").write("tent").type(KeyCode.ENTER);
        dialogs.name = "Camper";
        robot.clickOn("#personas").clickOn("#persona-save");
        assertEquals(
                "Lists for the persona Camper",
                robot.lookup("#comparison-title").queryLabeled().getText());
        personas.gone.add(history().get(0).item().id());
        robot.clickOn("#reset-history").clickOn("#personas").clickOn("#persona-Camper");
        assertTrue(robot.lookup("#missing-items").queryLabeled().getText().contains("SKU-1000"));
        assertEquals(0, events());
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
        awaitTiles(robot, 150);
    }

    @Test
    void aModelOfOtherDataIsFlaggedInItsColumn(FxRobot robot) {
        assertFalse(robot.lookup("#other-data-2").query().isVisible());
        List<ModelCard> mixed = new ArrayList<>(FakeModels.cards());
        mixed.set(2, FakeModels.cardOn("popularity-1", ModelKind.POPULARITY, "beef"));
        robot.interact(() -> cards.set(mixed));
        int column = viewModel.columns().names().indexOf("popularity-1");
        assertTrue(robot.lookup("#other-data-" + column).query().isVisible());
    }

    @Test
    void aShopperOnWhomModelsDifferIsFoundAndShown(FxRobot robot) {
        robot.clickOn("#find-disagreement").clickOn("#disagreement-start");
        assertTrue(
                robot.lookup("#disagreement-summary").queryLabeled().getText().contains("over 2 shoppers"));
        ListView<FindDisagreement.Found> list =
                robot.lookup("#disagreement-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(1));
        assertEquals("S2", selection.shopperProperty().get());
        ComboBox<FindDisagreement.Category> category =
                robot.lookup("#disagreement-category").queryComboBox();
        robot.interact(() -> category.setValue(category.getItems().get(1)));
        assertEquals(1, list.getItems().size());
        robot.clickOn("#disagreement-close");
        assertFalse(robot.lookup("#disagreement").query().isVisible());
    }

    @Test
    void whomAMadeUpProductWouldReachIsSaid(FxRobot robot) {
        robot.clickOn("#simulator-open");
        assertTrue(robot.lookup("#simulator-start").query().isDisabled());
        robot.clickOn("#simulator-title").write("Tent");
        robot.clickOn("#simulator-price").write("x");
        assertTrue(robot.lookup("#simulator-start").query().isDisabled());
        robot.eraseText(1).write("89,90").clickOn("#simulator-start");
        String summary = robot.lookup("#simulator-summary").queryLabeled().getText();
        assertTrue(summary.startsWith("1 of 2 shoppers"), summary);
        String outcome = robot.lookup("#simulator-outcome").queryLabeled().getText();
        assertTrue(outcome.contains("By chance 20.0%"), outcome);
        ListView<SimulateItem.Place> list = robot.lookup("#simulator-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(0));
        assertEquals("other", selection.shopperProperty().get());
        robot.interact(() -> {
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            list.requestFocus();
        });
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("顾客\t排名\t后来买过\r\n"), copied);
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
        Judgement kept = personas.judgements.get(0);
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

    @Test
    void allListsArePutUnderTheRulesInHandAndTakenFromThem(FxRobot robot) {
        assertTrue(robot.lookup("#with-rules").query().isDisabled());
        RuleSet rules = RuleSet.empty("Spring").with(Rule.always("Stock", new Action.InStock(1), ""));
        robot.interact(() -> selection.rulesProperty().set(rules));
        robot.clickOn("#with-rules");
        assertEquals(rules, models.asked.get(models.asked.size() - 1).rules());
        robot.clickOn("#with-rules");
        assertNull(models.asked.get(models.asked.size() - 1).rules());
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
                        .save(ComparisonSheet.of(viewModel.comparisonProperty().get(), viewModel.columns(), messages), "lists.csv"));
        List<String> lines = Files.readAllLines(dialogs.fileToSave);
        assertEquals(61, lines.size());
        assertTrue(lines.get(0).endsWith("Rank in Spring,Rank in popularity-1,Rank in transition-1"), lines.get(0));
        assertTrue(lines.get(1).startsWith("17853,shopper,now,masked,Spring,"), lines.get(1));
        assertEquals(List.of("sheet.saved"), dialogs.done);
        assertFalse(lines.get(1).endsWith(","));
    }

    private List<ShopperEvent> history() {
        return Objects.requireNonNull(viewModel.whatIf().stateProperty().get()).events();
    }

    private int events() {
        return history().size();
    }

    private String item(int place) {
        return history().get(place).item().title();
    }

    /** Tiles come a few with each frame. */
    private static void awaitTiles(FxRobot robot, int count) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
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
