package dev.vitrine.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The icons that installers take, made by `icons/make` and committed. */
class IconFilesTest {

    private static final Path ICONS = Path.of("../icons");

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void pictureHasTheSizeThatItsNameSays(int size) throws IOException {
        BufferedImage picture =
                ImageIO.read(ICONS.resolve("png/vitrine-" + size + ".png").toFile());
        assertEquals(size, picture.getWidth());
        assertEquals(size, picture.getHeight());
    }

    @Test
    void windowsIconHoldsAllSizes() throws IOException {
        ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("vitrine.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x0001_0000, icon.getInt(0), "an ICO file begins so");
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < icon.getShort(4); i++) {
            int width = icon.get(6 + 16 * i) & 0xff;
            sizes.add(width == 0 ? 256 : width);
        }
        assertEquals(List.of(16, 24, 32, 48, 64, 128, 256), sizes);
    }

    @Test
    void macIconHoldsPicturesOfTheirKindsSizes() throws IOException {
        byte[] bytes = Files.readAllBytes(ICONS.resolve("vitrine.icns"));
        ByteBuffer icon = ByteBuffer.wrap(bytes);
        assertEquals("icns", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(bytes.length, icon.getInt(4));
        List<Integer> sizes = new ArrayList<>();
        for (int at = 8; at < bytes.length; at += icon.getInt(at + 4)) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes, at + 8, icon.getInt(at + 4) - 8));
            sizes.add(picture.getWidth());
        }
        assertEquals(List.of(16, 32, 32, 64, 128, 256, 256, 512, 512), sizes);
    }
}
