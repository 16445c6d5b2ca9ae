package dev.vitrine.app.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.vitrine.app.testing.ScreenTest;
import dev.vitrine.app.testing.Screens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ScreenTest
class FontFilesTest {

    private static final String FAMILY = "Material Icons Outlined";
    private static final int HEADER = 20;

    @TempDir
    private Path home;

    private Path installed;
    private Path copies;
    private FontFiles files;

    /** Fonts are loaded by the toolkit. */
    @Start
    void show(Stage stage) {
        Screens.show(stage, new StackPane());
    }

    @BeforeEach
    void putTogether() throws IOException {
        installed = Files.createDirectories(home.resolve("installed"));
        copies = home.resolve("copies");
        files = new FontFiles(copies, List.of(installed, home.resolve("not there")));
        Files.write(
                installed.resolve("icons.ttc"), collection("MaterialIcons-Round.ttf", "MaterialIcons-Outlined.ttf"));
    }

    @Test
    void theOneFontThatIsUsedIsCopiedOutOfACollection() {
        assertEquals(List.of(copy()), files.copy(FAMILY));
        assertEquals(List.of(FAMILY + " Regular.otf"), names());
        assertEquals(FAMILY, familyOfCopy());
    }

    @Test
    void nothingIsCopiedOfAFamilyThatIsInNoCollection() {
        assertEquals(List.of(), files.copy("System"));
        assertEquals(List.of(), names());
    }

    @Test
    void aCopyIsMadeAgainWhenTheSystemsIsNewer() throws IOException {
        files.copy(FAMILY);
        Files.writeString(copy(), "older");
        files.copy(FAMILY);
        assertEquals("older", Files.readString(copy()));
        Files.setLastModifiedTime(copy(), FileTime.from(Instant.EPOCH));
        files.copy(FAMILY);
        assertEquals(FAMILY, familyOfCopy());
    }

    @Test
    void aBrokenCollectionIsLeftAlone() throws IOException {
        Files.writeString(installed.resolve("icons.ttc"), "ttcf and nothing that follows");
        assertEquals(List.of(), files.copy(FAMILY));
        assertEquals(List.of(), names());
    }

    @Test
    void toLoadIsNothingWhereNothingWasCopied() {
        files.load();
        assertEquals(List.of(), names());
    }

    private Path copy() {
        return copies.resolve(FAMILY + " Regular.otf");
    }

    private String familyOfCopy() {
        Font copied = FontFiles.load(copy());
        assertNotNull(copied);
        return copied.getFamily();
    }

    private List<String> names() {
        String[] found = copies.toFile().list();
        return found == null ? List.of() : List.of(found);
    }

    /** One file of several fonts, each with its tables where the file has them. */
    private static byte[] collection(String... names) throws IOException {
        List<byte[]> fonts = Stream.of(names).map(FontFilesTest::font).toList();
        ByteBuffer bytes = ByteBuffer.allocate(
                HEADER + fonts.stream().mapToInt(font -> font.length).sum());
        bytes.put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(names.length);
        int offset = HEADER;
        for (byte[] font : fonts) {
            bytes.putInt(offset);
            bytes.put(offset, moved(font, offset));
            offset += font.length;
        }
        return bytes.array();
    }

    private static byte[] moved(byte[] font, int offset) {
        ByteBuffer moved = ByteBuffer.wrap(font.clone());
        for (int table = 0; table < moved.getShort(4); table++) {
            int place = 12 + 16 * table + 8;
            moved.putInt(place, moved.getInt(place) + offset);
        }
        return moved.array();
    }

    private static byte[] font(String name) {
        String path = "/META-INF/resources/material2/20200820/fonts/" + name;
        try (InputStream in = FontFilesTest.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
