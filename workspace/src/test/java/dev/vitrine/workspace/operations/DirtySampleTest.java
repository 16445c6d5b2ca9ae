package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vitrine.engine.Progress;
import dev.vitrine.sample.SampleShop;
import dev.vitrine.sample.dirty.DirtyEdition;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtySampleTest {

    private static final List<String> FILES = List.of("interactions.csv", "catalogue.csv");

    @TempDir
    Path folder;

    @Test
    void importsTheDirtyEditionToTheCleanOneAndTheStatedRejections() throws IOException {
        Path clean = folder.resolve("clean");
        Path dirty = folder.resolve("dirty");
        SampleShop.copyTo(clean);
        DirtyEdition.write(clean, dirty);

        try (Workspace expected = Workspace.open(folder.resolve("expected"));
                Workspace actual = Workspace.open(folder.resolve("actual"))) {
            importFiles(clean, expected);
            ImportFiles.Result result = importFiles(dirty, actual);

            for (int index = 0; index < FILES.size(); index++) {
                assertEquals(
                        statedRejections(dirty, FILES.get(index)),
                        new TreeMap<>(result.files().get(index).rejected()),
                        FILES.get(index));
            }
            long badLaunchDates = stated(dirty, "catalogue.csv", "bad-launch-date");
            assertTrue(badLaunchDates > 0);
            assertEquals(badLaunchDates, result.files().get(1).found().get("badLaunchDate"));
            assertEquals(events(expected), events(actual));
            assertEquals(items(expected), items(actual));
            assertEquals(expected.summary(), actual.summary());
        }
    }

    private static ImportFiles.Result importFiles(Path from, Workspace into) {
        return new ImportFiles(into)
                .run(
                        new ImportFiles.Request(
                                FILES.stream().map(from::resolve).toList(),
                                Collections.nCopies(FILES.size(), ImportOptions.DETECT),
                                null),
                        Progress.NONE);
    }

    private static Map<String, Long> statedRejections(Path dirty, String file) throws IOException {
        Map<String, Long> rejections = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> counts = CsvReader.builder().ofNamedCsvRecord(dirty.resolve("faults.csv"))) {
            for (NamedCsvRecord row : counts) {
                if (row.getField("file").equals(file)
                        && !row.getField("rejected_as").isEmpty()) {
                    rejections.merge(row.getField("rejected_as"), Long.valueOf(row.getField("rows")), Long::sum);
                }
            }
        }
        return rejections;
    }

    private static long stated(Path dirty, String file, String fault) throws IOException {
        try (CsvReader<NamedCsvRecord> counts = CsvReader.builder().ofNamedCsvRecord(dirty.resolve("faults.csv"))) {
            return counts.stream()
                    .filter(row -> row.getField("file").equals(file)
                            && row.getField("fault").equals(fault))
                    .mapToLong(row -> Long.parseLong(row.getField("rows")))
                    .sum();
        }
    }

    private static List<String> events(Workspace workspace) {
        return rows(workspace, """
                SELECT CONCAT_WS('|', s.id, i.id, b.name, e.time, COALESCE(CAST(e.quantity AS VARCHAR), ''), e.price,
                    COALESCE(e.order_id, ''))
                FROM interaction e JOIN shopper s ON s.shopper_key = e.shopper_key
                    JOIN item i ON i.item_key = e.item_key JOIN behaviour b ON b.behaviour_key = e.behaviour_key
                WHERE e.flags = 0
                ORDER BY s.id, e.time, e.ordinal
                """);
    }

    private static List<String> items(Workspace workspace) {
        return rows(workspace, """
                SELECT CONCAT_WS('|', id, title, chinese_title, brand, category, price, stock, launched, interactions)
                FROM item ORDER BY id
                """);
    }

    private static List<String> rows(Workspace workspace, String sql) {
        return workspace.database().query(sql, row -> row.text(1));
    }
}
