package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Threads;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.dialog.Failures;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.Navigation;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ComparePersonas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Personas run as a set in the window, on a shop with real models. */
@ScreenTest
class TestShoppersTest {

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Selection selection = new Selection();
    private final Navigation navigation = new Navigation();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ExecutorService workers = Threads.workers();
    private final Background background = new Background(workers, Threads.ui(), new Failures(dialogs));
    private final SimpleObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(List.of());
    private final SimpleObjectProperty<@Nullable ListSource> source = new SimpleObjectProperty<>();
    private Workspace shop;

    @Start
    void start(Stage stage) {
        selection.selectShopper("C-105");
        navigation.go(Navigation.COMPARISON);
        ComparisonViewModel viewModel =
                new ComparisonViewModel(source, cards, selection, navigation, background, dialogs, messages);
        Screens.show(
                stage,
                new ComparisonView(
                        viewModel, new PictureCache(), new SheetActions(dialogs, background, messages), messages));
    }

    @BeforeEach
    void openShop(FxRobot robot) throws IOException {
        shop = TestShop.open(folder);
        TestShop.trainPopularity(shop, "spring");
        shop.savePersona("Camper", List.of(HistoryEvent.of("SKU-1000"), HistoryEvent.of("SKU-1001")));
        shop.savePersona("Nobody yet", List.of());
        List<ModelCard> models = shop.models(null);
        robot.interact(() -> {
            source.set(new WorkspaceLists(shop));
            cards.set(models);
        });
    }

    @AfterEach
    void close() {
        Threads.finish(workers);
        shop.close();
    }

    @Test
    void aTrainingSaysWhatChangedForAllPersonasAndOneIsOpenedBeforeAndAfter(FxRobot robot) throws Exception {
        FxThread.await(() -> robot.lookup("#tile-0-1").tryQuery().isPresent());
        robot.clickOn("#test-shoppers-open");
        FxThread.await(() -> list(robot).getItems().size() == 2);
        assertTrue(summary(robot).contains("spring"), summary(robot));
        assertTrue(list(robot).getItems().stream().allMatch(each -> each.difference() == null));

        trainOnNewer();
        List<ModelCard> models = shop.models(null);
        robot.interact(() -> cards.set(models));
        FxThread.await(() -> summary(robot).contains("summer"));
        assertTrue(summary(robot).contains("from spring to summer"), summary(robot));
        assertTrue(summary(robot).contains("fitted on different data"), summary(robot));
        ComparePersonas.Change camper = list(robot).getItems().stream()
                .filter(each -> each.persona().equals("Camper"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("NEW"), camper.entered().stream().map(item -> item.id()).toList());
        FxThread.await(() -> robot.lookup((Label label) -> label.getText().startsWith("+1: Brand new lantern"))
                .tryQuery()
                .isPresent());

        robot.interact(() -> list(robot).getSelectionModel().select(camper));
        FxThread.await(() ->
                robot.lookup("#comparison-title").queryLabeled().getText().equals("Lists for the persona Camper"));
        assertEquals(List.of("spring", "summer"), selection.models());
    }

    private void trainOnNewer() throws IOException {
        List<String> rows =
                new ArrayList<>(List.of("order_id,customer_id,product_id,product_name,order_date,unit_price"));
        for (int shopper = 0; shopper < TestShop.SHOPPERS; shopper++) {
            rows.add("%d,C-%d,NEW,Brand new lantern,2026-04-01 10:15:00,9.90".formatted(9000 + shopper, 100 + shopper));
            for (int day = 2; day < 4; day++) {
                String item = TestItems.item((shopper + 6 + day) % TestItems.catalogueSize())
                        .id();
                rows.add("%d,C-%d,%s,,2026-04-0%d 10:15:00,9.90".formatted(9000 + day, 100 + shopper, item, day));
            }
        }
        TestShop.importInto(shop, Files.write(folder.resolve("newer.csv"), rows));
        TestShop.trainPopularity(shop, "summer");
    }

    private static ListView<ComparePersonas.Change> list(FxRobot robot) {
        return robot.lookup("#test-shoppers-list").queryListView();
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#test-shoppers-summary").queryLabeled().getText();
    }
}
