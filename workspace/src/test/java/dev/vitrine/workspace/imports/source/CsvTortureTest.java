package dev.vitrine.workspace.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.vitrine.workspace.data.RealData;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the files of csv-spectrum as the import does, and compares them with what they mean according to their twins. */
class CsvTortureTest {

    private static final ObjectReader JSON = new ObjectMapper()
            .readerFor(new TypeReference<List<Map<String, String>>>() {})
            .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private static final String DIFFERENT = "location_coordinates";

    @TempDir
    Path folder;

    /** All but the one whose twin differs from it. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(RealData.file("csv-torture/csv-spectrum"))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .filter(name -> !name.equals(DIFFERENT))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsWhatItsTwinSays(String name) throws IOException {
        assertEquals(twin(name), rows(csv(name)));
    }

    /** The twin gives another telephone number than its file, so that one column of it cannot be compared. */
    @Test
    void readsStrayQuotesAndBytesThatAreNoTextAsTheyAre() throws IOException {
        List<Map<String, String>> rows = rows(csv(DIFFERENT));
        List<Map<String, String>> twin = twin(DIFFERENT);

        assertEquals("2095257564", rows.get(0).remove("Contact Phone Number"));
        assertEquals("1234567890", twin.get(0).remove("Contact Phone Number"));
        assertEquals(twin, rows);
    }

    /** Strings that break programs, each as the only unusual field of a row. */
    @Test
    void givesBackNaughtyStrings() throws IOException {
        List<String> strings = Files.readAllLines(RealData.file("csv-torture/blns.txt")).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        List<String> lines = new ArrayList<>(List.of("user,item,title"));
        strings.forEach(text -> lines.add("u,i,\"" + text.replace("\"", "\"\"") + "\""));
        Path file = Files.write(folder.resolve("naughty.csv"), lines);

        assertEquals(strings, rows(file).stream().map(row -> row.get("title")).toList());
    }

    private static Path csv(String name) {
        return RealData.file("csv-torture/csv-spectrum/" + name + ".csv");
    }

    private static List<Map<String, String>> twin(String name) throws IOException {
        return JSON.readValue(
                RealData.file("csv-torture/csv-spectrum-json/" + name + ".json").toFile());
    }

    private static List<Map<String, String>> rows(Path path) throws IOException {
        SourceFile file = SourceFile.of(path);
        FileShape shape = ShapeDetector.detect(file, ImportOptions.DETECT);
        List<Map<String, String>> rows = new ArrayList<>();
        try (RowSource source = RowSources.open(file, shape)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                assertTrue(row.readable(), row::text);
                Map<String, String> fields = new LinkedHashMap<>();
                for (int column = 0; column < shape.header().size(); column++) {
                    fields.put(shape.header().get(column), row.fields().get(column));
                }
                rows.add(fields);
            }
        }
        return rows;
    }
}
