package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.sample.dirty.DirtyEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtyEditionTest {

    @TempDir
    Path folder;

    private Path clean;
    private Path dirty;

    @BeforeEach
    void write() throws IOException {
        clean = folder.resolve("clean");
        dirty = folder.resolve("dirty");
        SampleShop.copyTo(clean);
        DirtyEdition.write(clean, dirty);
    }

    @Test
    void hasTheFaultsThatAreStated() throws IOException {
        try (InputStream stated = SampleShop.open("dirty/faults.csv")) {
            assertArrayEquals(stated.readAllBytes(), Files.readAllBytes(dirty.resolve("faults.csv")));
        }
    }

    /** Counted over the files themselves: clean rows, rows that are to be rejected, and a header. */
    @Test
    void keepsEveryCleanRow() throws IOException {
        assertEquals(
                lines(clean, "interactions.csv", StandardCharsets.UTF_8).size() + rejected("interactions.csv"),
                lines(dirty, "interactions.csv", StandardCharsets.UTF_8).size());
        assertEquals(
                lines(clean, "catalogue.csv", StandardCharsets.UTF_8).size()
                        + rejected("catalogue.csv")
                        + earlierStates(),
                lines(dirty, "catalogue.csv", Charset.forName("GB18030")).size());
    }

    private static List<String> lines(Path folder, String file, Charset encoding) throws IOException {
        return Files.readAllLines(folder.resolve(file), encoding).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private int rejected(String file) throws IOException {
        return lines(dirty, "faults.csv", StandardCharsets.UTF_8).stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[0].equals(file) && !fields[3].isEmpty())
                .mapToInt(fields -> Integer.parseInt(fields[2]))
                .sum();
    }

    /** Rows that are kept, and after which the item's clean row comes. */
    private int earlierStates() throws IOException {
        return lines(dirty, "faults.csv", StandardCharsets.UTF_8).stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[1].equals("outdated-item") || fields[1].equals("bad-launch-date"))
                .mapToInt(fields -> Integer.parseInt(fields[2]))
                .sum();
    }
}
