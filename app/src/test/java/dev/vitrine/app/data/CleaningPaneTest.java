package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.findings.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The cleaning rules as a person sets them. */
@ScreenTest
class CleaningPaneTest {

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ExecutorService workers = Threads.workers();
    private final Background background = new Background(workers, Threads.ui(), new Failures(dialogs));
    private final OpenWorkspace session = new OpenWorkspace(background);
    private Workspace workspace;
    private CleaningViewModel viewModel;

    @Start
    void start(Stage stage) {
        viewModel = new CleaningViewModel(session, background, dialogs);
        FindingsPane findings = new FindingsPane(new FindingsViewModel(session, background), messages, viewModel::mend);
        CleaningPane cleaning = new CleaningPane(viewModel, messages);
        cleaning.setPrefHeight(560);
        cleaning.setMinHeight(560);
        Screens.show(stage, new VBox(cleaning, findings));
    }

    @BeforeEach
    void open(FxRobot robot) throws IOException {
        workspace = Workspace.open(folder.resolve("shop"));
        TestShop.importInto(workspace, sales());
        robot.interact(() -> session.replace(workspace));
    }

    private Path sales() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID"));
        for (int item = 0; item < 50; item++) {
            lines.add("1,%d85A,thing,1,2011-01-01 10:00:00,2.5,%d".formatted(item, item % 5));
        }
        lines.add("C2,185A,thing,-1,2011-01-02 10:00:00,2.5,1");
        lines.add("4,POST,POSTAGE,1,2011-01-02 10:00:00,18,1");
        return Files.write(folder.resolve("sales.csv"), lines);
    }

    @AfterEach
    void close() {
        Threads.finish(workers);
        workspace.close();
    }

    @Test
    void aChoiceShowsAtOnceWhatItTakesAndWhatRemains(FxRobot robot) throws Exception {
        awaitText(robot, "#remains-interactions", "51");
        assertEquals("−1", text(robot, "#takes-returns"));
        assertEquals("", text(robot, "#difference-interactions"));

        robot.clickOn("#clean-returns-match");

        awaitText(robot, "#remains-interactions", "50");
        assertEquals("−2", text(robot, "#takes-returns"));
        assertEquals("−1", text(robot, "#difference-interactions"));
        assertEquals(51, workspaceInteractions(robot), "nothing is applied yet");
    }

    @Test
    void rulesAreAppliedAndUndone(FxRobot robot) throws Exception {
        awaitText(robot, "#remains-interactions", "51");
        assertTrue(robot.lookup("#clean-apply").query().isDisabled());
        robot.clickOn("#clean-returns-match");
        robot.clickOn("#clean-apply");
        FxThread.await(() -> dialogs.done.contains("clean.applied"));
        awaitText(robot, "#difference-interactions", "");
        assertEquals(50, workspaceInteractions(robot));

        robot.clickOn("#clean-undo");
        awaitText(robot, "#remains-interactions", "51");
        assertEquals("+1", text(robot, "#difference-interactions"));
        robot.clickOn("#clean-discard");
        awaitText(robot, "#remains-interactions", "50");
    }

    @Test
    void anUndoIsDoneAgainByKeyboard(FxRobot robot) throws Exception {
        awaitText(robot, "#remains-interactions", "51");
        robot.clickOn("#clean-returns-match");
        awaitText(robot, "#remains-interactions", "50");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitText(robot, "#remains-interactions", "51");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        awaitText(robot, "#remains-interactions", "50");
    }

    @Test
    void aFindingSetsTheRuleThatMendsIt(FxRobot robot) throws Exception {
        FxThread.await(() -> robot.lookup("#mend-noProducts").tryQuery().isPresent());
        Finding finding = new Finding(
                Finding.Kind.NO_PRODUCTS,
                Finding.Level.NOTABLE,
                0.1,
                1,
                51,
                List.of("POST"),
                List.of(),
                Map.of(CleaningSetting.NO_PRODUCTS, "POST"));
        robot.interact(() -> viewModel.mend(finding));

        awaitText(robot, "#remains-interactions", "50");
        assertEquals(
                "POST",
                robot.lookup("#clean-no-products").queryAs(TextField.class).getText());
        assertTrue(robot.lookup("#clean-rule-no-products")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("shown")));
    }

    @Test
    void whatTheDataSuggestIsTaken(FxRobot robot) throws Exception {
        awaitText(robot, "#remains-interactions", "51");
        robot.interact(() -> viewModel.suggest(CleaningRule.NO_PRODUCTS));
        awaitText(robot, "#remains-interactions", "50");
        robot.interact(() -> viewModel.suggest(CleaningRule.BOTS));
        FxThread.await(() -> dialogs.done.contains("clean.nothingSuggested"));
    }

    @Test
    void aNumberThatIsNoneIsMarkedAndChangesNothing(FxRobot robot) throws Exception {
        awaitText(robot, "#remains-interactions", "51");
        TextField field = robot.lookup("#clean-price-most").queryAs(TextField.class);
        robot.clickOn(field).write("much").push(KeyCode.ENTER);
        assertTrue(field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong")));
        robot.interact(() -> field.setText("10"));
        robot.clickOn(field).push(KeyCode.ENTER);
        awaitText(robot, "#remains-interactions", "50");
        assertFalse(field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong")));
        assertNotNull(viewModel.rulesProperty().get().number(CleaningSetting.PRICE_MOST));
        robot.interact(viewModel::reset);
        assertEquals(CleaningRules.USUAL, viewModel.rulesProperty().get());
    }

    private long workspaceInteractions(FxRobot robot) throws Exception {
        long[] found = {-1};
        robot.interact(
                () -> background.query(progress -> workspace.summary().interactions(), count -> found[0] = count));
        FxThread.await(() -> found[0] >= 0);
        return found[0];
    }

    private static void awaitText(FxRobot robot, String id, String text) throws Exception {
        FxThread.await(() -> text(robot, id).equals(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
