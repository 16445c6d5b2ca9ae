package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.TestShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What came in is searched, sorted, saved and opened. */
@ScreenTest
class DataTablesTest {

    @TempDir
    private Path folder;

    private ShownData screen;

    @Start
    void start(Stage stage) {
        screen = new ShownData(folder);
        screen.show(stage);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void whatWasRejectedIsSaved(FxRobot robot) throws Exception {
        screen.openShop(robot);
        screen.dialogs.fileToSave = folder.resolve("rejected.csv");
        robot.clickOn(".save-rejections");
        FxThread.await(() -> screen.dialogs.done.contains("data.rejectionsSaved"));
        List<String> lines = Files.readAllLines(screen.dialogs.fileToSave);
        assertEquals(3, lines.size(), String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.contains("noShopper")));
    }

    @Test
    void itemsAreSearchedAsOneTypes(FxRobot robot) throws Exception {
        screen.openShop(robot);
        robot.clickOn("#tab-items");
        FxThread.await(() -> ShownData.table(robot, "#items-table").getItems().size() == 16);
        robot.clickOn("#search-items").write("lamp");
        FxThread.await(() -> ShownData.table(robot, "#items-table").getItems().size() == 1);
        assertTrue(robot.lookup("Headlamp 400 lumen, rechargeable").tryQuery().isPresent());
        FxThread.await(() -> ShownData.text(robot, "#items-count").equals("1 item"));
    }

    @Test
    void whatIsFilteredAndSortedIsSavedWithTheColumnsThatAreShown(FxRobot robot) throws Exception {
        screen.openShop(robot);
        robot.clickOn("#tab-items");
        FxThread.await(() -> ShownData.table(robot, "#items-table").getItems().size() == 16);
        robot.clickOn("#items-lowest").write("100");
        FxThread.await(() -> ShownData.table(robot, "#items-table").getItems().size() < 16);
        int kept = ShownData.table(robot, "#items-table").getItems().size();
        robot.interact(() -> {
            TableView<?> items = ShownData.table(robot, "#items-table");
            items.getColumns().removeIf(column -> column.getId().equals("stock"));
            sortBy(items, "price");
        });
        screen.dialogs.fileToSave = folder.resolve("items.csv");
        robot.clickOn("#save-items");
        FxThread.await(() -> screen.dialogs.done.contains("sheet.saved"));
        List<String> lines = Files.readAllLines(screen.dialogs.fileToSave);
        assertEquals(kept + 1, lines.size());
        assertEquals("\uFEFFItem,Title,Brand,Category,Price", lines.get(0));
        List<Double> prices = lines.stream()
                .skip(1)
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                .toList();
        assertEquals(prices.stream().sorted().toList(), prices);
    }

    private static <R> void sortBy(TableView<R> table, String column) {
        table.getColumns().stream()
                .filter(found -> found.getId().equals(column))
                .forEach(found -> table.getSortOrder().setAll(List.of(found)));
    }

    @Test
    void aShopperOfTheTableIsOpened(FxRobot robot) throws Exception {
        screen.openShop(robot);
        robot.clickOn("#tab-shoppers");
        FxThread.await(
                () -> ShownData.table(robot, "#shoppers-table").getItems().size() == TestShop.SHOPPERS);
        robot.clickOn("#search-shoppers").write("C-103");
        FxThread.await(
                () -> ShownData.table(robot, "#shoppers-table").getItems().size() == 1);
        robot.doubleClickOn(robot.from(ShownData.table(robot, "#shoppers-table"))
                .lookup("C-103")
                .queryLabeled());
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("C-103", "C-103"), screen.opened);
    }
}
