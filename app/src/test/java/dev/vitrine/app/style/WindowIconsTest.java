package dev.vitrine.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
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
