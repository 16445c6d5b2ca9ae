package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    private final Sheet sheet =
            new Sheet(List.of("rank", "title"), List.of(List.of("1", "Tent, \"two\" persons"), List.of("2", "帐篷")));

    @Test
    void savesCsvThatSpreadsheetsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.csv");
        sheet.saveTo(file);
        assertEquals("\uFEFFrank,title\r\n1,\"Tent, \"\"two\"\" persons\"\r\n2,帐篷\r\n", Files.readString(file));
    }

    @Test
    void copiesCellsBetweenTabs() {
        assertEquals("rank\ttitle\r\n1\t\"Tent, \"\"two\"\" persons\"\r\n2\t帐篷\r\n", sheet.tabbed());
    }

    @Test
    void refusesARowThatDoesNotFitTheHeader() {
        assertThrows(IllegalArgumentException.class, () -> new Sheet(List.of("a"), List.of(List.of("1", "2"))));
    }
}
