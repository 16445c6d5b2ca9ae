package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.WorkspaceSummary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process while it imports into a workspace that holds a confirmed import, and looks at what is left. */
class KilledImportTest {

    private static final int ROWS = 120_000;
    private static final List<Moment> MOMENTS = List.of(
            new Moment("import.reading", 0.2), new Moment("import.storing", 0.6), new Moment("import.counting", 0));
    private static final List<String> TABLES = List.of(
            "interaction",
            "item",
            "shopper",
            "behaviour",
            "item_title",
            "item_shoppers",
            "import_batch",
            "import_count",
            "import_rejection");

    @TempDir
    Path folder;

    private Path workspace;
    private Path large;
    private Snapshot confirmed;

    @BeforeEach
    void confirmOneImport() throws IOException {
        workspace = folder.resolve("workspace");
        large = folder.resolve("large.csv");
        writeSales(large, ROWS);
        try (ImportDesk desk = new ImportDesk(folder)) {
            desk.importFiles(desk.file(
                    "small.csv", "user,item,time,title", "u1,i1,2011-01-02,Lamp", "u2,i2,2011-01-01,Tent", ",i1,,"));
            confirmed = Snapshot.of(desk);
        }
    }

    /** Some rows have no shopper, so that there are rejections too. */
    private static void writeSales(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("user,item,time,title\n");
            for (int i = 0; i < rows; i++) {
                String shopper = i % 50 == 0 ? "" : "u" + i * 31 % 5_003;
                out.write(shopper + ",i" + i * 17 % 997 + ",2011-01-01T00:00:00." + i % 1_000 + ",Thing " + i + "\n");
            }
        }
    }

    @Test
    void leavesTheConfirmedImportAndNothingElse() throws Exception {
        for (Moment moment : MOMENTS) {
            Process importing = ImportingProcess.at(moment.stage(), moment.fraction(), true, workspace, large);
            importing.destroyForcibly().waitFor();

            assertTrue(hasStagedFiles(), () -> "staged nothing at " + moment);
            try (ImportDesk desk = new ImportDesk(folder)) {
                assertEquals(confirmed, Snapshot.of(desk), moment::toString);
                assertFalse(hasStagedFiles(), moment::toString);
            }
        }
        try (ImportDesk desk = new ImportDesk(folder)) {
            assertLargeImportsWell(desk);
        }
    }

    private boolean hasStagedFiles() {
        return ImportDesk.hasStagedFiles(workspace);
    }

    @Test
    void whileItCommitsLeavesAllOrNothing() throws Exception {
        Process importing = ImportingProcess.at("import.counting", 1, false, workspace, large);
        importing.destroyForcibly().waitFor();

        try (ImportDesk desk = new ImportDesk(folder)) {
            assertFalse(hasStagedFiles());
            if (desk.workspace().imports().size() == 2) {
                assertEquals(2 + ROWS * 49 / 50, desk.workspace().summary().interactions());
            } else {
                assertEquals(confirmed, Snapshot.of(desk));
                assertLargeImportsWell(desk);
            }
        }
    }

    private void assertLargeImportsWell(ImportDesk desk) {
        ImportFiles.FileReport report = desk.importFile(large);

        assertEquals(ROWS, report.rows());
        assertEquals(ROWS * 49 / 50, report.accepted());
        assertEquals(2 + report.accepted(), desk.workspace().summary().interactions());
        assertEquals(2, desk.workspace().imports().size());
    }

    private record Moment(String stage, double fraction) {}

    /** All that a workspace shows of its imports. */
    private record Snapshot(
            WorkspaceSummary summary, List<ImportCard> imports, List<String> history, Map<String, Long> tables) {

        static Snapshot of(ImportDesk desk) {
            Map<String, Long> tables = new LinkedHashMap<>();
            TABLES.forEach(table -> tables.put(table, desk.count(table)));
            List<String> history = desk.workspace().history("u1").stream()
                    .map(event -> event.time() + " " + event.item().title())
                    .toList();
            return new Snapshot(desk.workspace().summary(), desk.workspace().imports(), history, tables);
        }
    }
}
