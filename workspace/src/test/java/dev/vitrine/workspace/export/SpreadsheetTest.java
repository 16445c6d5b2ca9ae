package dev.vitrine.workspace.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens what is saved and sees the same rows; skipped where it is not installed. */
class SpreadsheetTest {

    private static final String CSV_IN_UTF_8 = "Text - txt - csv (StarCalc):44,34,76";

    private static final List<String> HEADER = List.of("item", "title", "price", "stock");
    private static final Table ITEMS = new Table(
            HEADER,
            List.of(
                    Table.row("A7", "Tent, \"two\" persons", 8.5, 12),
                    Table.row("B8", "帐篷\n两人", 1234.25, 0),
                    Table.row("C9", "=1+1", 3, null),
                    Table.row("D 10", "+49 30", 0.1, 7)));

    @TempDir
    private Path folder;

    @Test
    void opensWithTheSameRows() throws Exception {
        TableFile.save(ITEMS, folder.resolve("text.csv"));
        TableFile.save(ITEMS, folder.resolve("book.xlsx"));
        // Its window takes the encoding from the file's first bytes; without a window it must be told.
        convert("text.csv", "--infilter=" + CSV_IN_UTF_8);
        convert("book.xlsx");

        assertEquals(rows("'=1+1", "'+49 30"), converted("text.csv"), "a formula stays behind its apostrophe");
        assertEquals(rows("=1+1", "+49 30"), converted("book.csv"));
    }

    private static List<List<String>> rows(String third, String fourth) {
        return List.of(
                HEADER,
                List.of("A7", "Tent, \"two\" persons", "8.5", "12"),
                List.of("B8", "帐篷\n两人", "1234.25", "0"),
                List.of("C9", third, "3", ""),
                List.of("D 10", fourth, "0.1", "7"));
    }

    private void convert(String name, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                soffice(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:" + CSV_IN_UTF_8,
                "--outdir",
                folder.resolve("converted").toString()));
        command.addAll(List.of(options));
        command.add(folder.resolve(name).toString());
        Process running = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);
    }

    private List<List<String>> converted(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(folder.resolve("converted").resolve(name))) {
            csv.stream().forEach(row -> rows.add(row.getFields()));
        }
        return rows;
    }

    private static String soffice() throws IOException {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .toList();
        Assumptions.assumeFalse(found.isEmpty(), "skipped: LibreOffice is not installed");
        return found.get(0).toString();
    }
}
