package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.sample.picture.Pictures;
import dev.vitrine.sample.shop.Item;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

    private static final long MOST_BYTES_OF_PICTURES = 4_000_000;

    @TempDir
    Path folder;

    @Test
    void regeneratesTheCommittedBytes() throws IOException {
        new SampleFiles(SampleData.EVENTS.shop(), SampleData.EVENTS.byShopper()).write(folder);

        for (String file : List.of("interactions.csv", "catalogue.csv", "truth.csv", "images/index.txt")) {
            try (InputStream committed = SampleShop.open(file)) {
                assertArrayEquals(committed.readAllBytes(), Files.readAllBytes(folder.resolve(file)), file);
            }
        }
    }

    @Test
    void moreShoppersBeginWithTheSame() throws IOException {
        Path fewer = folder.resolve("fewer");
        Path more = folder.resolve("more");
        new SampleFiles(SampleData.EVENTS.shop(), new SampleEvents(40).byShopper()).write(fewer);
        new SampleFiles(SampleData.EVENTS.shop(), new SampleEvents(60).byShopper()).write(more);

        assertEquals(-1, Files.mismatch(fewer.resolve("catalogue.csv"), more.resolve("catalogue.csv")));
        List<String> events = Files.readAllLines(more.resolve("interactions.csv"));
        assertTrue(events.stream().anyMatch(line -> line.startsWith("S0060,")));
        assertEquals(
                Files.readAllLines(fewer.resolve("interactions.csv")),
                events.stream()
                        .filter(line -> line.compareTo("S0041") < 0 || line.startsWith("shopper_id"))
                        .toList());
    }

    @Test
    void anIdTellsItsShopper() {
        for (int shopper : new int[] {0, 1499, 9999, 14999}) {
            assertEquals(OptionalInt.of(shopper), ShopperId.shopper(ShopperId.of(shopper)));
        }
        for (String other : List.of("", "S", "S0000", "S001", "S00001", "T0001", "S12345678901")) {
            assertEquals(OptionalInt.empty(), ShopperId.shopper(other), other);
        }
    }

    /** Pixels and not bytes: how well zlib packs them differs between platforms. */
    @Test
    void redrawsTheCommittedPictures() throws IOException {
        Pictures pictures = new Pictures();
        for (Item item : SampleData.EVENTS.shop().items()) {
            try (InputStream committed = SampleShop.open("images/" + item.id() + ".png")) {
                assertArrayEquals(pictures.pixels(item), pixels(ImageIO.read(committed)), item.id());
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] &= 0xFFFFFF;
        }
        return pixels;
    }

    @Test
    void copiesInteractionsCatalogueAndAPictureForEachItem() throws IOException {
        SampleShop.copyTo(folder);

        assertEquals(List.of("catalogue.csv", "images", "interactions.csv"), names(folder));
        List<String> pictures = names(folder.resolve("images"));
        assertEquals(
                SampleData.EVENTS.shop().items().stream()
                        .map(item -> item.id() + ".png")
                        .toList(),
                pictures);
        long bytes = 0;
        for (String picture : pictures) {
            bytes += Files.size(folder.resolve("images").resolve(picture));
        }
        assertTrue(bytes < MOST_BYTES_OF_PICTURES, bytes + " bytes of pictures");
    }

    @Test
    void copiesOverAnEarlierCopy() throws IOException {
        Files.writeString(folder.resolve("catalogue.csv"), "old");

        SampleShop.copyTo(folder);

        assertTrue(Files.readString(folder.resolve("catalogue.csv")).startsWith("item_id,"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
