package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON as shop systems write it. */
class ImportJsonTest extends WithImportDesk {

    @Test
    void readsTheObjectsOfAnArray() {
        Path file = desk.file(
                "orders.json",
                "[",
                "  {\"user\": \"u\", \"item\": \"a\", \"time\": \"2011-01-01\"},",
                "  {\"user\": \"v\", \"item\": \"b\",",
                "   \"time\": \"2011-01-02\"},",
                "  {\"item\": \"b\", \"time\": \"2011-01-03\"},",
                "  7",
                "]");

        ImportFiles.FileReport report = desk.importFile(file);

        assertEquals(4, report.rows());
        assertEquals(2, report.accepted());
        assertEquals(Map.of("noShopper", 1L, "unreadable", 1L), report.rejected());
    }

    @Test
    void namesWhatLiesInAnObjectByItsPath() {
        Path file = desk.file(
                "events.jsonl",
                "{\"customer\": {\"id\": \"u\"}, \"line\": {\"product\": {\"sku\": \"a\"}}, \"at\": \"2011-01-01\"}",
                "{\"customer\": {\"id\": \"v\"}, \"line\": {\"product\": {\"sku\": \"b\"}}, \"at\": \"2011-01-02\"}");
        ImportOptions options = ImportOptions.ofMapping(Map.of(Field.ITEM, "line.product.sku"));

        ImportPreview preview = new ImportFiles(desk.workspace()).preview(file, options);

        assertEquals("customer.id", preview.mapping().get(Field.USER));
        assertEquals("at", preview.mapping().get(Field.TIME));
        assertEquals(2, preview.accepted());
    }

    @Test
    void saysWhereAnArrayStopsBeingJson() {
        Path file = desk.file(
                "orders.json",
                "[{\"user\": \"u\", \"item\": \"a\", \"time\": \"2011-01-01\"},",
                "{\"user\": \"v\", \"item\": ");

        assertProblem("import.unreadableFrom", () -> desk.importFile(file), "orders.json");
        assertTrue(desk.workspace().summary().isEmpty());
    }
}
