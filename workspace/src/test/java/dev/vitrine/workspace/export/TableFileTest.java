package dev.vitrine.workspace.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    @Test
    void copiesCellsBetweenTabs() {
        Table table =
                new Table(List.of("rank", "title"), List.of(Table.row(1, "Tent, \"two\" persons"), Table.row(2, "帐篷")));

        assertEquals("rank\ttitle\r\n1\t\"Tent, \"\"two\"\" persons\"\r\n2\t帐篷\r\n", TableFile.tabbed(table));
    }

    @TempDir
    Path folder;

    private final Table table = new Table(
            List.of("item", "title", "price"),
            List.of(Table.row("007", "=1+1", 8.5), Table.row("8", "帐篷, \"two\"", null), Table.row("9", "+x", -5)));

    @Test
    void csvNeutralisesFormulasButNotNumbers() throws IOException {
        String text = Files.readString(save("lists.csv"));
        assertTrue(text.startsWith("\uFEFFitem,title,price"), text);
        assertTrue(text.contains("007,'=1+1,8.5"), text);
        assertTrue(text.contains("8,\"帐篷, \"\"two\"\"\","), text);
        assertTrue(text.contains("9,'+x,-5"), text);
    }

    @Test
    void aWorkbookHasNumbersAsNumbersAndTextsAsTexts() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(save("lists.XLSX")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(4, rows.size());
            assertEquals(CellType.STRING, rows.get(1).getCell(0).getType());
            assertEquals("007", rows.get(1).getCell(0).asString());
            assertEquals("=1+1", rows.get(1).getCell(1).asString());
            assertEquals(8.5, rows.get(1).getCell(2).asNumber().doubleValue());
        }
    }

    @Test
    void jsonHasAnObjectForEachRow() throws IOException {
        JsonNode rows = new ObjectMapper().readTree(save("lists.json").toFile());
        assertEquals(3, rows.size());
        assertEquals(8.5, rows.get(0).get("price").asDouble());
        assertNull(rows.get(1).get("price").textValue());
        assertEquals("帐篷, \"two\"", rows.get(1).get("title").asText());
    }

    @Test
    void rowsAreWrittenAsTheyAreMade() throws IOException {
        for (String name : List.of("many.csv", "many.xlsx", "many.json")) {
            Path file = folder.resolve(name);
            int[] made = {0};
            TableFile.save(
                    List.of("row", "title"),
                    rows -> {
                        for (int row = 0; row < 70_000; row++) {
                            made[0]++;
                            rows.accept(Table.row(row, "Tent " + row));
                        }
                    },
                    file);
            assertEquals(70_000, made[0]);
            assertTrue(Files.size(file) > 100_000, name);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(folder.resolve("many.xlsx")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(70_001, rows.size());
            assertEquals("Tent 69999", rows.get(70_000).getCell(1).asString());
        }
        assertEquals(
                70_000,
                new ObjectMapper()
                        .readTree(folder.resolve("many.json").toFile())
                        .size());
    }

    private Path save(String name) throws IOException {
        Path file = folder.resolve(name);
        TableFile.save(table, file);
        return file;
    }
}
