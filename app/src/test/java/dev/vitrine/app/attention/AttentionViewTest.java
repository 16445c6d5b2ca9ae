package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.control.EventBarData;
import dev.vitrine.app.control.EventBars;
import dev.vitrine.app.control.HeatMap;
import dev.vitrine.app.control.HeatScale;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.PointMap;
import dev.vitrine.app.control.RibbonMap;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.HistoryTrial;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.models.ModelCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@ScreenTest
class AttentionViewTest {

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final SimpleObjectProperty<@Nullable ExplanationSource> source =
            new SimpleObjectProperty<>(sourceOf(TestItems.history(50)));
    private final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(FakeModels.cards());
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private AttentionViewModel viewModel;

    @Start
    void start(Stage stage) {
        selection.selectShopper("17853");
        navigation.go(Navigation.ATTENTION);
        viewModel = new AttentionViewModel(source, cards, selection, navigation, background, messages);
        Screens.show(
                stage,
                new AttentionView(
                        viewModel, new PictureCache(), new SheetActions(dialogs, background, messages), messages));
    }

    @Test
    void theKeyboardReadsThePairAndItsWeight(FxRobot robot) {
        HeatMap map = map(robot);
        robot.interact(map::requestFocus);
        robot.type(KeyCode.HOME);
        String reading = robot.lookup("#attention-reading").queryLabeled().getText();
        assertTrue(reading.contains("(50) gives"), reading);
        assertEquals(reading, map.getAccessibleText());
    }

    @Test
    void layerHeadAndScaleAreChosen(FxRobot robot) {
        robot.clickOn("#attention-layer-0").clickOn("#attention-head-3").clickOn("#attention-scale-per_row");
        assertEquals(new AttentionSlice(0, 3), viewModel.sliceProperty().get());
        assertEquals(HeatScale.PER_ROW, map(robot).scaleProperty().get());
        robot.clickOn("#attention-head--1");
        assertEquals(
                new AttentionSlice(0, AttentionSlice.MEAN),
                viewModel.sliceProperty().get());
    }

    @Test
    void allHeadsAreSeenWithWhatEachDoesAndOneIsEnlarged(FxRobot robot) {
        robot.clickOn("#attention-picture-heads");
        assertFalse(map(robot).getParent().isVisible());
        assertEquals(8, robot.lookup(".head-tile").queryAll().size());
        String spoken = robot.lookup("#attention-head-1-3").query().getAccessibleText();
        assertTrue(spoken.startsWith("Layer 1, head 3: "), spoken);
        assertTrue(spoken.length() > "Layer 1, head 3: ".length(), spoken);
        robot.clickOn("#attention-head-1-3");
        assertTrue(map(robot).getParent().isVisible());
        assertEquals(new AttentionSlice(0, 2), viewModel.sliceProperty().get());
        assertTrue(robot.lookup("#attention-head-2").<ToggleButton>query().isSelected());
    }

    @Test
    void allLayersTogetherGiveEachRowAWholeAndLeaveNoHeadToChoose(FxRobot robot) {
        robot.clickOn("#attention-layer--1");
        float[] last = viewModel.heatProperty().get().values()[49];
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
    void theMapIsSavedAsSvgWithTitlesAndASquareForEachWeight(FxRobot robot, @TempDir Path folder) throws Exception {
        Document map = svg(robot, "#attention-save", folder.resolve("map.svg"));
        assertTrue(texts(map).contains("17853"), texts(map));
        assertTrue(
                texts(map)
                        .contains(viewModel
                                .heatProperty()
                                .get()
                                .rowTitles()
                                .get(0)
                                .substring(0, 8)),
                texts(map));
        assertEquals(1 + 50 * 51 / 2, map.getElementsByTagName("rect").getLength());
    }

    @Test
    void allHeadsAndTheEffectsAreSavedAsTheyAreShown(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-heads");
        Document heads = svg(robot, "#heads-save", folder.resolve("heads.svg"));
        assertEquals(8, heads.getElementsByTagName("image").getLength());
        assertTrue(texts(heads).contains("Layer 2, head 4"), texts(heads));
        Document effects = svg(robot, "#effects-save", folder.resolve("effects.svg"));
        assertTrue(
                texts(effects)
                        .contains(messages.get("attention.column.leaveOneOut").substring(0, 6)),
                texts(effects));
    }

    @Test
    void aPngIsAsWideAsAskedFor(FxRobot robot, @TempDir Path folder) throws Exception {
        dialogs.name = "1000";
        save(robot, "#attention-save", folder.resolve("map.png"));
        assertEquals(1000, ImageIO.read(folder.resolve("map.png").toFile()).getWidth());
        dialogs.name = "as wide as it goes";
        save(robot, "#attention-save", folder.resolve("none.png"));
        assertEquals(1, dialogs.problems.size());
        assertFalse(Files.exists(folder.resolve("none.png")));
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
        Document saved = svg(robot, "#ribbons-save", folder.resolve("ribbons.svg"));
        assertTrue(texts(saved).contains("17853"), texts(saved));
        robot.interact(() -> sheetOf(robot, "#ribbons-save", folder.resolve("sums.csv")));
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
        robot.interact(() -> viewModel.thresholdProperty().set(0));
        assertEquals(50 * 51 / 2, ribbons.linesProperty().get().found());
        robot.interact(() -> robot.lookup("#ribbons-threshold").<Slider>query().setValue(1));
        assertEquals(1, ribbons.linesProperty().get().drawn().size());
        assertEquals("1 line", robot.lookup("#ribbons-count").queryLabeled().getText());
    }

    @Test
    void allHeadsAreSavedAsNumbersOfEveryLayerAndHead(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.clickOn("#attention-picture-heads");
        robot.interact(() -> sheetOf(robot, "#heads-save", folder.resolve("heads.csv")));
        assertEquals(
                1 + 8 * 50 * 51 / 2,
                Files.readAllLines(folder.resolve("heads.csv")).size());
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
        Document drawn = svg(robot, "#timeline-save", folder.resolve("timeline.svg"));
        assertTrue(texts(drawn).contains(messages.get("attention.track.flow")), texts(drawn));
        robot.interact(() -> sheetOf(robot, "#timeline-save", folder.resolve("timeline.json")));
        assertTrue(Files.readString(folder.resolve("timeline.json")).contains("rollout"));
    }

    @Test
    void theTimelineOfAModelWithoutAttentionShowsEffects(FxRobot robot) {
        robot.clickOn("#attention-picture-timeline");
        robot.interact(() -> viewModel.chooseModel("transition-1"));
        EventBars bars = robot.lookup("#attention-timeline").query();
        assertTrue(bars.getParent().isVisible());
        assertEquals(
                List.of(messages.get("attention.track.leaveOneOut")),
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
                Objects.requireNonNull(viewModel.other().comparedProperty().get())
                        .second()
                        .shopper());
        assertTrue(robot.lookup("#compare-before").query().getParent().isVisible());
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
        assertTrue(texts(svg(robot, "#space-save", folder.resolve("items.svg"))).contains("17853"));
        robot.interact(() -> sheetOf(robot, "#space-save", folder.resolve("items.csv")));
        assertEquals(61, Files.readAllLines(folder.resolve("items.csv")).size());
    }

    @Test
    void whatWouldChangeItIsTriedInCompare(FxRobot robot) {
        robot.interact(() -> robot.lookup("#attention-try").<Hyperlink>query().fire());
        assertEquals(Navigation.COMPARISON, navigation.currentProperty().get());
        HistoryTrial trial = Objects.requireNonNull(selection.trialProperty().get());
        assertEquals("17853", trial.shopper());
        assertEquals(2, trial.without().size());
    }

    private void sheetOf(FxRobot robot, String button, Path file) {
        dialogs.fileToSave = file;
        robot.lookup(button).<MenuButton>query().getItems().get(1).fire();
    }

    private Document svg(FxRobot robot, String button, Path file) throws Exception {
        save(robot, button, file);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private void save(FxRobot robot, String button, Path file) {
        dialogs.fileToSave = file;
        MenuButton menu = robot.lookup(button).query();
        robot.interact(() -> menu.getItems().get(2).fire());
    }

    private static String texts(Document svg) {
        StringJoiner texts = new StringJoiner("|");
        NodeList found = svg.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts.toString();
    }

    @Test
    void anEventOfTheHistoryIsFoundInTheMatrix(FxRobot robot) {
        ListView<EventEffect> events = robot.lookup("#attention-events").query();
        robot.interact(() -> events.getSelectionModel().select(44));
        assertEquals(
                44, Objects.requireNonNull(map(robot).pointedProperty().get()).column());
        assertEquals(
                49, Objects.requireNonNull(map(robot).pointedProperty().get()).row());
    }

    @Test
    void saysHonestlyWhatAttentionIsNot(FxRobot robot) {
        String caption = robot.lookup("#attention-caption").queryLabeled().getText();
        assertTrue(caption.contains("not why it chose"), caption);
        assertTrue(caption.contains("rank correlation"), caption);
        assertTrue(robot.lookup("#attention-answer").queryLabeled().getText().contains("has rank 1"));
    }

    @Test
    void whatMovedItIsSaidWithRanksAndWhatAttentionIsWorth(FxRobot robot) {
        String answer = robot.lookup("#attention-answer").queryLabeled().getText();
        assertTrue(answer.contains("because of"), answer);
        assertTrue(answer.contains("without it this item falls from 1 to"), answer);
        String badge = robot.lookup("#attention-badge").queryLabeled().getText();
        assertTrue(badge.startsWith("Attention agrees with effect: 0.71."), badge);
        String change = robot.lookup("#attention-change").queryLabeled().getText();
        assertTrue(change.contains("would leave the first 10 and stand at 14"), change);
    }

    @Test
    void theAnswerStandsBesideTheMapWhereThereIsRoom(FxRobot robot) throws Exception {
        Stage window = (Stage) map(robot).getScene().getWindow();
        robot.interact(() -> window.setWidth(1280));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> left(robot, "#attention-answer") < left(robot, "#attention-map"));
        robot.interact(() -> window.setWidth(1900));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> left(robot, "#attention-answer") > left(robot, "#attention-map"));
    }

    private static double left(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    @Test
    void eventsAreSortedByDisagreementOnRequest(FxRobot robot) {
        robot.clickOn("#attention-order-disagreement");
        List<EventEffect> events =
                robot.lookup("#attention-events").<ListView<EventEffect>>query().getItems();
        assertEquals(50, events.size());
        for (int i = 1; i < events.size(); i++) {
            assertTrue(events.get(i - 1).disagreement() >= events.get(i).disagreement());
        }
        assertTrue(events.stream().allMatch(event -> event.gap() == 0));
        robot.clickOn("#attention-order-time");
        assertEquals(0, events.get(0).event().position());
    }

    @Test
    void anItemOutOfTheListIsSaidWhatWouldBringItIn(FxRobot robot) {
        ComboBox<ItemCard> items = robot.lookup("#attention-item").query();
        ItemCard fifteenth = items.getItems().get(14);
        robot.interact(() -> items.setValue(fifteenth));
        String change = robot.lookup("#attention-change").queryLabeled().getText();
        assertTrue(change.contains("would lift it from 15 to 2"), change);
    }

    @Test
    void aModelWithoutAttentionSaysSoAndShowsTheEffects(FxRobot robot) {
        robot.interact(() -> viewModel.chooseModel("transition-1"));
        assertFalse(robot.lookup(".picture-pane").query().isVisible());
        assertTrue(robot.lookup("#attention-caption")
                .queryLabeled()
                .getText()
                .startsWith("transition-1 has no attention"));
        assertEquals(
                50,
                robot.lookup("#attention-events")
                        .<ListView<?>>query()
                        .getItems()
                        .size());
    }

    @Test
    void anotherItemOfTheListIsChosen(FxRobot robot) {
        ComboBox<ItemCard> items = robot.lookup("#attention-item").query();
        assertEquals(20, items.getItems().size());
        ItemCard third = items.getItems().get(2);
        robot.interact(() -> items.setValue(third));
        assertEquals(third.id(), selection.itemProperty().get());
        assertEquals(third, items.getValue());
    }

    @Test
    void oneEventIsAMatrixOfOne(FxRobot robot) {
        robot.interact(() -> {
            source.set(sourceOf(TestItems.history(1)));
            selection.selectShopper("17854");
        });
        assertEquals(1, map(robot).dataProperty().get().rows());
        robot.interact(() -> map(robot).point(0, 0));
        assertNotNull(map(robot).pointedProperty().get());
    }

    @Test
    void aProblemStandsInPlaceOfTheExplanation(FxRobot robot) {
        FakeModels broken = new FakeModels(TestItems.history(3));
        broken.broken.add("Spring");
        robot.interact(() -> source.set(new FakeExplanations(broken)));
        robot.clickOn("#attention-other");
        assertEquals(Navigation.EXPLORE, navigation.currentProperty().get());
    }

    @Test
    void withoutModelsItOffersToTrain(FxRobot robot) {
        robot.interact(() -> cards.set(List.of()));
        robot.clickOn("#attention-train");
        assertEquals(Navigation.TRAINING, navigation.currentProperty().get());
    }

    private static HeatMap map(FxRobot robot) {
        return robot.lookup("#attention-map").query();
    }

    private static ExplanationSource sourceOf(List<ShopperEvent> history) {
        return new FakeExplanations(new FakeModels(history));
    }
}
