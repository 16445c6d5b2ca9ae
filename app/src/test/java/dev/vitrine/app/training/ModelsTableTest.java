package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.control.TableSheet;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.segments.Segment;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The models in the window, and what is done with one of them. */
@ScreenTest
class ModelsTableTest extends TrainingScreen {

    @Start
    void start(Stage stage) {
        show(stage);
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
    void theBaselinesAreListedWhileTheFirstTrainingGoesOn(FxRobot robot) throws Exception {
        openShop(robot);
        assertTrue(models(robot).getItems().isEmpty());
        hold();
        training.whileFitting = () -> training.models = List.of(
                new ListedModel(FakeModels.card("popularity", ModelKind.POPULARITY), "", false, 1),
                new ListedModel(FakeModels.card("transition", ModelKind.TRANSITION), "", false, 1));
        robot.clickOn("#start");
        FxThread.await(() -> models(robot).getItems().size() == 2);
        release.countDown();
        awaitResult(robot);
    }

    @Test
    void theModelsNeedNoScrollingSidewaysAndFillAWideWindow(FxRobot robot) throws Exception {
        listTwo(robot);
        assertEquals(widthOfColumns(robot), models(robot).getWidth(), 4, "in a window of 1280");
        double name = models(robot).getColumns().get(0).getWidth();
        double number = models(robot).getColumns().get(3).getWidth();
        robot.interact(() -> models(robot).getScene().getWindow().setWidth(1824));
        FxThread.await(() -> models(robot).getWidth() > 1700);
        robot.interact(() -> models(robot).getScene().getRoot().layout());
        assertEquals(widthOfColumns(robot), models(robot).getWidth(), 4, "in a window of 1920");
        assertTrue(models(robot).getColumns().get(0).getWidth() > name + 100, "words take what there is");
        assertEquals(number, models(robot).getColumns().get(3).getWidth(), "numbers need no more");
        robot.interact(() -> models(robot).getScene().getWindow().setWidth(1184));
        FxThread.await(() -> models(robot).getWidth() < 1200);
        robot.interact(() -> models(robot).getScene().getRoot().layout());
        assertEquals(widthOfColumns(robot), models(robot).getWidth(), 4, "in a window of 1280 again");
        assertTrue(TableSheet.of(models(robot)).header().contains("Validation NDCG@10"), "on one line in a copy");
    }

    @Test
    void titlesOfNumbersStandAboveTheirNumbers(FxRobot robot) throws Exception {
        listTwo(robot);
        Labeled number =
                robot.lookup("#models .column-header.number-column .label").query();
        Labeled words = robot.lookup("#models .column-header .label").query();
        assertEquals(Pos.CENTER_RIGHT, number.getAlignment());
        assertEquals(TextAlignment.RIGHT, number.getTextAlignment(), "also of a title in two lines");
        assertEquals(Pos.CENTER_LEFT, words.getAlignment());
    }

    @Test
    void validationNumbersOfAFineTunedModelAreMarkedAsUnlikeTheOthers(FxRobot robot) throws Exception {
        ModelCard base = FakeModels.card("spring", ModelKind.HYBRID);
        training.models = List.of(
                new ListedModel(withNumbers(base, "summer", "spring"), "", false, 1),
                new ListedModel(withNumbers(base, "spring", null), "", false, 1));
        openShop(robot);
        FxThread.await(() -> models(robot).getItems().size() == 2);
        FxThread.await(() -> robot.lookup("* 0.0747").tryQuery().isPresent());
        assertTrue(robot.lookup("0.0747").tryQuery().isPresent(), "of the one trained from the beginning");
        assertTrue(text(robot, "#models-legend").startsWith("* Of the shoppers with newer events alone"));
        training.models = training.models.subList(1, 2);
        robot.interact(session::changed);
        FxThread.await(() -> !isShown(robot, "#models-legend"));
    }

    private static ModelCard withNumbers(ModelCard base, String name, @Nullable String parent) {
        return new ModelCard(
                name,
                base.checkpoint(),
                base.kind(),
                base.created(),
                base.fingerprint(),
                base.dataset(),
                false,
                base.seed(),
                1,
                1,
                0.1,
                Map.of(),
                Map.of("ndcg@10", 0.0747),
                parent);
    }

    private static double widthOfColumns(FxRobot robot) {
        return models(robot).getColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    @Test
    void aModelGetsANoteAndGoesLive(FxRobot robot) throws Exception {
        listTwo(robot);
        robot.interact(() -> models(robot).getSelectionModel().select(1));
        dialogs.name = "for the sale";
        robot.interact(() -> robot.lookup("#note-model").queryButton().fire());
        FxThread.await(() -> models(robot).getItems().get(1).note().equals("for the sale"));
        robot.interact(() -> models(robot).getSelectionModel().select(1));
        assertEquals("for the sale", text(robot, "#model-origin"));
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
                robot.lookup("#caveat").queryAs(Labeled.class).getText().contains("The numbers are those of spring"));
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
        assertEquals("Go on from \"spring\"?", text(robot, "#tuning-title"));
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
        assertEquals("50%", replay.getButtonCell().getText());
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
}
