package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ItemCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ScreenTest
class ProductTileTest {

    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final PictureCache pictures = new PictureCache();
    private ProductTile tile;
    private ItemPicture picture;

    @Start
    void start(Stage stage) {
        tile = new ProductTile(pictures);
        picture = new ItemPicture(pictures, 44);
        stage.setScene(new Scene(new VBox(tile, picture), 400, 200));
        stage.show();
    }

    @Test
    void saysEverythingToThoseWhoDoNotSeeIt(FxRobot robot) {
        robot.interact(() -> tile.show(new TileContent(
                3,
                TestItems.item(0),
                "Dome tent",
                "Northway, 89.00",
                "0.91",
                List.of(new TileMark(TileMark.Kind.UP, "▲ 4", "EASE: rank 7")),
                true)));
        assertEquals("3. Dome tent, Northway, 89.00, EASE: rank 7", tile.getAccessibleText());
        assertTrue(tile.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("truth")));
    }

    @Test
    void aPictureTakesThePlaceOfThePlaceholder(FxRobot robot, @TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("tent.png"), Base64.getDecoder().decode(ONE_PIXEL));
        robot.interact(() -> picture.show(withImage(file)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, this::showsPicture);
        robot.interact(() -> picture.show(withImage(null)));
        assertFalse(showsPicture());
    }

    @Test
    void aPictureThatCannotBeReadLeavesThePlaceholder(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tent.png"), "no picture");
        robot.interact(() -> picture.show(withImage(file)));
        WaitForAsyncUtils.waitForFxEvents(10);
        assertFalse(showsPicture());
    }

    private boolean showsPicture() {
        return picture.getChildren().stream().anyMatch(node -> node instanceof ImageView && node.isVisible());
    }

    private static ItemCard withImage(@Nullable Path image) {
        ItemCard tent = TestItems.item(0);
        return new ItemCard(
                tent.key(), tent.id(), tent.title(), null, null, tent.category(), null, null, null, image, null);
    }
}
