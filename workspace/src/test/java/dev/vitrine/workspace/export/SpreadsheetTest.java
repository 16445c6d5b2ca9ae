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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LibreOffice opens what is saved and sees the same rows; skipped where it is not installed. */
class SpreadsheetTest {

    private static final Table ITEMS = new Table(
            List.of("item", "title", "price"),
            List.of(
                    Table.row("A7", "Tent, \"two\" persons", 8.5),
                    Table.row("B8", "帐篷", 120),
                    Table.row("C9", "x", 3)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"items.csv", "items.xlsx"})
    void isOpenedWithTheSameRows(String name) throws Exception {
        Path file = folder.resolve(name);
        TableFile.save(ITEMS, file);
        Path converted = folder.resolve("converted");
        Process office = new ProcessBuilder(
                        soffice(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        converted.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, office.waitFor(), said);
        List<List<String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().ofCsvRecord(converted.resolve("items.csv"))) {
            csv.stream().forEach(row -> rows.add(row.getFields()));
        }
        assertEquals(
                List.of(
                        List.of("item", "title", "price"),
                        List.of("A7", "Tent, \"two\" persons", "8.5"),
                        List.of("B8", "帐篷", "120"),
                        List.of("C9", "x", "3")),
                rows);
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
