package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.dialog.WindowDialogs;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CleanData;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ScreenTest
class TrainingViewTest {

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ExecutorService workers = Threads.workers();
    private final Background background = new Background(workers, Threads.ui(), new Failures(dialogs));
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final Selection selection = new Selection();
    private final ScriptedTraining training = new ScriptedTraining();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> gone = new ArrayList<>();
    private Workspace workspace;

    @Start
    void start(Stage stage) {
        TrainingViewModel viewModel =
                new TrainingViewModel(session, selection, background, dialogs, open -> training, 2);
        ModelsTable models = new ModelsTable(
                viewModel, new ModelsViewModel(session, background, open -> training, dialogs), messages);
        dialogs.onScreen = new WindowDialogs(stage, new Look(Theme.LIGHT), messages, gone::add);
        Screens.show(
                stage,
                new TrainingView(
                        viewModel,
                        new CleaningLine(session, background, messages, () -> gone.add("cleaning")),
                        models,
                        messages,
                        () -> gone.add("data"),
                        () -> gone.add("lists")));
    }

    @AfterEach
    void close() {
        release.countDown();
        Threads.finish(workers);
        workspace.close();
    }

    @Test
    void withoutDataItLeadsToData(FxRobot robot) throws Exception {
        open(robot, Workspace.open(folder.resolve("empty")));
        assertFalse(isShown(robot, "#start"));
        robot.clickOn("#to-data");
        assertEquals(List.of("data"), gone);
    }

    @Test
    void oneClickTrainsAndTheResultStandsBesideTheObvious(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#start");
        awaitResult(robot);
        assertEquals("Beats the obvious", text(robot, "#verdict"));
        assertTrue(
                text(robot, "#result").startsWith("hybrid finds the next item in the top 10 for 9.1%"),
                text(robot, "#result"));
        assertEquals("Trained 2 epochs in 0:06", text(robot, "#where"));
        robot.clickOn("#to-lists");
        assertEquals(List.of("lists"), gone);
        assertEquals(List.of("hybrid", "popularity", "transition"), selection.models());
    }

    @Test
    void anInterruptedTrainingIsSaidAndGoesOnByAClick(FxRobot robot) throws Exception {
        training.interrupted = List.of(InterruptedRuns.of("Spring", 12));
        openShop(robot);
        FxThread.await(() -> isShown(robot, "#goOn-Spring"));
        String words = robot.lookup("#interrupted .label").queryLabeled().getText();
        assertTrue(words.startsWith("\"Spring\", begun "), words);
        assertTrue(words.endsWith("was interrupted after 12 epochs; best validation NDCG@10 so far: 0.0120."), words);
        robot.interact(() -> robot.lookup("#goOn-Spring").queryButton().fire());
        awaitResult(robot);
        assertEquals(List.of("Spring"), training.resumed);
    }

    @Test
    void anInterruptedTrainingIsGivenUpWhenThatIsConfirmed(FxRobot robot) throws Exception {
        training.interrupted = List.of(InterruptedRuns.of("Spring", 0));
        openShop(robot);
        FxThread.await(() -> isShown(robot, "#discard-Spring"));
        robot.interact(() -> robot.lookup("#discard-Spring").queryButton().fire());
        FxThread.await(() -> !isShown(robot, "#interrupted"));
        assertEquals(List.of("training.discard"), dialogs.asked);
    }

    @Test
    void whatCleaningLeavesIsSaidAndLedTo(FxRobot robot) throws Exception {
        openShop(robot);
        FxThread.await(() ->
                text(robot, "#cleaned").equals("The usual cleaning rules apply: 144 of 145 stored events remain."));
        new CleanData(workspace).apply(CleaningRules.of(Map.of("duplicates", "keep")), Progress.NONE);
        FxThread.run(session::changed);
        FxThread.await(() -> text(robot, "#cleaned")
                .equals("1 cleaning rule is set otherwise than usual: 145 of 145 stored events remain."));
        robot.clickOn("#to-cleaning");
        assertEquals(List.of("cleaning"), gone);
    }

    @Test
    void theCurvesGrowWhileItTrains(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        assertEquals("Epoch 2, 1:54 left", text(robot, "#where"));
        assertEquals(3, chart(robot, "#ndcg-chart").getData().size(), "the Transformer and two level lines");
        assertTrue(node(robot, "#start").isDisabled());
        assertTrue(node(robot, "#budget-best").isDisabled());
        release.countDown();
        awaitResult(robot);
        assertFalse(node(robot, "#start").isDisabled());
    }

    @Test
    void aRunIsPausedAndGoesOn(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        robot.clickOn("#pause");
        assertEquals("Paused after epoch 2, 1:54 left", text(robot, "#where"));
        robot.clickOn("#resume");
        assertEquals("Epoch 2, 1:54 left", text(robot, "#where"));
        robot.clickOn("#stop");
        assertEquals("Ending…", text(robot, "#where"));
        release.countDown();
        awaitResult(robot);
    }

    @Test
    void aCancelledRunHasNoResult(FxRobot robot) throws Exception {
        openShop(robot);
        hold();
        robot.clickOn("#start");
        FxThread.await(() -> points(robot, "#loss-chart", 0) == 2);
        robot.clickOn("#cancel");
        assertTrue(node(robot, "#cancel").isDisabled());
        release.countDown();
        FxThread.await(() -> !node(robot, "#start").isDisabled());
        assertFalse(isShown(robot, "#result-pane"));
        assertEquals(List.of(), dialogs.problems);
    }

    @Test
    void aWorkerThatDiesIsReportedWithWhatToDoAndTrainingCanStartAgain(FxRobot robot) throws Exception {
        openShop(robot);
        training.whileTraining = () -> {
            throw ProblemException.engine("worker.killed");
        };
        robot.clickOn("#start");
        FxThread.await(() -> robot.lookup("#problem-todo").tryQuery().isPresent());
        assertEquals("The training process was ended from outside.", text(robot, "#problem-what"));
        assertTrue(text(robot, "#problem-todo").startsWith("Close other programs"), text(robot, "#problem-todo"));
        robot.clickOn(".dialog-pane .button");
        training.whileTraining = () -> {};
        robot.clickOn("#start");
        awaitResult(robot);
    }

    @Test
    void theChoicesReachTheRun(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#budget-thorough").clickOn("#with-baselines");
        robot.clickOn(robot.from(node(robot, ".details")).lookup(".title").<Node>query());
        robot.clickOn("#setting-name").write("Spring");
        ComboBox<String> loss = robot.lookup("#setting-loss").queryComboBox();
        assertEquals("automatic", loss.getButtonCell().getText());
        robot.interact(() -> loss.setValue("gbce"));
        assertEquals(
                "Right or wrong, made up for drawing few", loss.getButtonCell().getText());
        robot.clickOn("#start");
        awaitResult(robot);
        assertEquals(1, training.trained.size());
        assertEquals(10.0, training.trained.get(0).minutes());
        assertEquals("Spring", training.trained.get(0).name());
        assertEquals(Map.of("loss", "gbce"), training.trained.get(0).settings());
        assertEquals("Trained; no baseline to compare with", text(robot, "#verdict"));
    }

    @Test
    void aSimpleModelIsChosenAndShowsNeitherCurvesNorPause(FxRobot robot) throws Exception {
        openShop(robot);
        ComboBox<ModelKind> kind = robot.lookup("#kind").queryComboBox();
        robot.interact(() -> kind.setValue(ModelKind.ITEM_KNN));
        assertTrue(node(robot, "#budget-best").isDisabled());
        assertTrue(node(robot, "#setting-dimension").isDisabled());
        training.whileFitting = this::await;
        robot.clickOn("#start");
        FxThread.await(() -> isShown(robot, "#where"));
        assertEquals("Counting…", text(robot, "#where"));
        assertFalse(isShown(robot, "#pause"));
        assertFalse(isShown(robot, "#loss-chart"));
        release.countDown();
        awaitResult(robot);
        assertFalse(isShown(robot, "#where"));
        assertEquals(List.of("item-knn", "popularity", "transition"), selection.models());
    }

    @Test
    void everyKindOfModelIsOfferedInASentence(FxRobot robot) throws Exception {
        openShop(robot);
        robot.clickOn("#kind");
        for (ModelKind kind : ModelKind.values()) {
            String sentence = messages.get("training.kind." + kind.id());
            FxThread.await(() -> robot.lookup(sentence).tryQuery().isPresent());
        }
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theModelsAreListedWithWhatAPersonMadeOfThem(FxRobot robot) throws Exception {
        training.models = List.of(new ListedModel(
                FakeModels.card("best sellers", ModelKind.POPULARITY), "for the sale", true, 2_500_000));
        openShop(robot);
        FxThread.await(() -> models(robot).getItems().size() == 1);
        for (String shown : List.of("best sellers", "live", "2.5", "for the sale")) {
            assertTrue(robot.lookup("#models").lookup(shown).tryQuery().isPresent(), shown);
        }
    }

    @Test
    void aModelGetsANoteAndGoesLive(FxRobot robot) throws Exception {
        listTwo(robot);
        robot.interact(() -> models(robot).getSelectionModel().select(1));
        dialogs.name = "for the sale";
        robot.interact(() -> robot.lookup("#note-model").queryButton().fire());
        FxThread.await(() -> models(robot).getItems().get(1).note().equals("for the sale"));
        robot.interact(() -> models(robot).getSelectionModel().select(1));
        robot.interact(() -> robot.lookup("#serve-model").queryButton().fire());
        FxThread.await(() -> models(robot).getItems().get(1).live());
    }

    @Test
    void aMeasuredModelIsFittedOnEverythingAndItsNumbersStand(FxRobot robot) throws Exception {
        listTwo(robot);
        robot.interact(() -> models(robot).getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#refit-model").queryButton().fire());
        awaitResult(robot);

        assertEquals(List.of("training.refitAlone"), dialogs.asked);
        assertTrue(training.trained.get(training.trained.size() - 1).refit());
        assertTrue(
                robot.lookup("#caveat").queryAs(Labeled.class).getText().contains("the numbers are those of spring"));
    }

    @Test
    void aModelGoesOnIsRenamedAndTakenAway(FxRobot robot) throws Exception {
        listTwo(robot);
        assertTrue(node(robot, "#delete-model").isDisabled(), "nothing is chosen");

        robot.interact(() -> models(robot).getSelectionModel().select(1));
        assertTrue(node(robot, "#fine-tune").isDisabled(), "popularity learns nothing by steps");
        dialogs.name = "top";
        robot.interact(() -> robot.lookup("#rename-model").queryButton().fire());
        FxThread.await(() -> training.renamed.equals(List.of("best sellers to top")));

        FxThread.await(() -> background.idleProperty().get());
        robot.interact(() -> models(robot).getSelectionModel().select(0));
        dialogs.agrees = false;
        robot.interact(() -> robot.lookup("#delete-model").queryButton().fire());
        assertEquals(List.of(), training.deleted);
        dialogs.agrees = true;
        robot.interact(() -> robot.lookup("#fine-tune").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#tuning"));
        assertEquals("Go on from spring?", text(robot, "#tuning-title"));
        assertFalse(isShown(robot, "#tuning-model"), "one is chosen already");
        assertFalse(isShown(robot, "#tuning-judgements"), "there is nothing to learn from");
        robot.interact(() -> robot.lookup("#tuning-start").queryButton().fire());
        awaitResult(robot);
        assertEquals("spring", training.wentOn.get(0).from());
        assertFalse(isShown(robot, "#tuning"));
        assertEquals(List.of("training.rename", "training.delete"), dialogs.asked);
    }

    @Test
    void howAModelGoesOnIsChosenInDetails(FxRobot robot) throws Exception {
        training.judgements = new CountJudgements.Result(34, 12, 9, 3);
        listTwo(robot);
        robot.interact(() -> selection.showSegments(List.of(new Segment("loyal", "purchases > 3"))));
        robot.interact(() -> models(robot).getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#fine-tune").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#tuning"));
        assertEquals(
                "What was said for 3 shoppers (9 judgements) is held out, to measure by it.",
                text(robot, "#tuning-judged"));
        ComboBox<?> segment = robot.lookup("#tuning-segment").queryComboBox();
        assertEquals("Everybody's newer events", segment.getButtonCell().getText());
        robot.interact(() -> segment.getSelectionModel().select(1));
        robot.interact(
                () -> robot.lookup("#tuning-judgements").queryAs(CheckBox.class).setSelected(false));
        robot.interact(
                () -> robot.lookup("#tuning-details").queryAs(TitledPane.class).setExpanded(true));
        ComboBox<?> replay = robot.lookup("#tuning-replay").queryComboBox();
        ComboBox<?> frozen = robot.lookup("#tuning-frozen").queryComboBox();
        assertEquals("20%", replay.getButtonCell().getText());
        assertEquals("nothing: all of it may change", frozen.getButtonCell().getText());
        robot.interact(() -> replay.getSelectionModel().select(0));
        robot.interact(() -> frozen.getSelectionModel().select(1));
        assertEquals("the lowest 1 of 1 layer", frozen.getButtonCell().getText());
        robot.interact(() -> robot.lookup("#tuning-start").queryButton().fire());
        awaitResult(robot);

        FineTuneRequest asked = training.wentOn.get(0);
        assertEquals("loyal", asked.segment());
        assertEquals(0, asked.replay());
        assertEquals(1, asked.frozenLayers());
        assertFalse(asked.judgements());
    }

    @Test
    void aModelOfAnotherShopIsChosenFromItsFolder(FxRobot robot) throws Exception {
        training.otherModels = List.of("summer", "spring");
        dialogs.folder = folder.resolve("garden");
        openShop(robot);
        robot.interact(() -> robot.lookup("#other-shop").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#tuning"));
        assertEquals("Begin with a model of garden?", text(robot, "#tuning-title"));
        assertFalse(isShown(robot, "#tuning-replay"), "no events of the other shop are here");
        ComboBox<?> model = robot.lookup("#tuning-model").queryComboBox();
        assertEquals("summer", model.getButtonCell().getText());
        robot.interact(() -> model.getSelectionModel().select(1));
        robot.interact(() -> robot.lookup("#tuning-cancel").queryButton().fire());
        assertFalse(isShown(robot, "#tuning"));
        assertEquals(List.of(), training.wentOn);

        robot.interact(() -> robot.lookup("#other-shop").queryButton().fire());
        FxThread.await(() -> isShown(robot, "#tuning"));
        robot.interact(() -> model.getSelectionModel().select(1));
        robot.interact(() -> robot.lookup("#tuning-start").queryButton().fire());
        awaitResult(robot);
        assertEquals("spring", training.wentOn.get(0).from());
        assertEquals(folder.resolve("garden"), training.wentOn.get(0).otherShop());
    }

    @Test
    void aModelSaysWhereItBeganAndHowItWentOn(FxRobot robot) throws Exception {
        Map<String, String> begun = Map.of(
                "other-shop",
                "garden",
                "other-shop-model",
                "spring",
                "other-shop-data",
                "0123456789abcdef",
                "frozen-layers",
                "1",
                "shoppers",
                "30",
                "segment",
                "loyal");
        training.models = List.of(
                new ListedModel(FakeModels.card("autumn", ModelKind.HYBRID, begun), "", false, 1),
                new ListedModel(FakeModels.card("best sellers", ModelKind.POPULARITY), "", false, 1));
        openShop(robot);
        FxThread.await(() -> models(robot).getItems().size() == 2);
        assertFalse(isShown(robot, "#model-origin"));
        assertTrue(robot.lookup("#models").lookup("spring of garden").tryQuery().isPresent());
        robot.interact(() -> models(robot).getSelectionModel().select(0));
        assertEquals(
                "Began with spring of the shop garden (its data: 0123456789ab); the lowest layer kept as it was;"
                        + " learned from the segment loyal (30 shoppers)",
                text(robot, "#model-origin"));
        robot.interact(() -> models(robot).getSelectionModel().select(1));
        assertFalse(isShown(robot, "#model-origin"));
    }

    private void listTwo(FxRobot robot) throws Exception {
        training.models = List.of(
                new ListedModel(FakeModels.card("spring", ModelKind.HYBRID), "", false, 1),
                new ListedModel(FakeModels.card("best sellers", ModelKind.POPULARITY), "", false, 1));
        openShop(robot);
        FxThread.await(() -> models(robot).getItems().size() == 2);
    }

    private static TableView<ListedModel> models(FxRobot robot) {
        return robot.lookup("#models").query();
    }

    private void openShop(FxRobot robot) throws Exception {
        open(robot, TestShop.open(folder));
        FxThread.await(() -> !node(robot, "#start").isDisabled());
    }

    private void open(FxRobot robot, Workspace found) throws Exception {
        workspace = found;
        robot.interact(() -> session.replace(found));
        FxThread.await(() -> background.idleProperty().get());
    }

    private void hold() {
        training.whileTraining = this::await;
    }

    private void await() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitResult(FxRobot robot) throws Exception {
        FxThread.await(() -> isShown(robot, "#result-pane"));
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Screens::isSeen).isPresent();
    }

    private static int points(FxRobot robot, String query, int series) {
        return chart(robot, query).getData().get(series).getData().size();
    }

    private static LineChart<Number, Number> chart(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }
}
