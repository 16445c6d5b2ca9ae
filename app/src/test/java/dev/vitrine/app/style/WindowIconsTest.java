package dev.vitrine.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.ScreenTest;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

@ScreenTest
class WindowIconsTest {

    @Test
    void loadsTheIconInEverySize() {
        List<Image> icons = WindowIcons.all();

        assertEquals(
                List.of(16.0, 32.0, 48.0, 64.0, 128.0, 256.0),
                icons.stream().map(Image::getWidth).toList());
        assertTrue(icons.stream().noneMatch(Image::isError));
    }
}
