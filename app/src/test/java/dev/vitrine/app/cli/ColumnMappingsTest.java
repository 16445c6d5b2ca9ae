package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingsTest {

    private static final ImportSource EVENTS = new ImportSource(Path.of("data", "events.csv"), null);
    private static final ImportSource ITEMS = new ImportSource(Path.of("data", "shop.zip"), "items.csv");

    @Test
    void appliesToAllFilesUnlessOneIsNamed() {
        ColumnMappings mappings = new ColumnMappings(
                List.of(EVENTS, ITEMS), List.of("item=Sku", "events.csv:user=Customer", "items.csv:title=Name"));
        assertEquals(Map.of(Field.ITEM, "Sku", Field.USER, "Customer"), mappings.of(EVENTS));
        assertEquals(Map.of(Field.ITEM, "Sku", Field.TITLE, "Name"), mappings.of(ITEMS));
    }

    @Test
    void leavesCommasAndColonsInColumnNamesAlone() {
        ColumnMappings mappings = new ColumnMappings(List.of(EVENTS), List.of("user=Name, first,item=SKU:no"));
        assertEquals(Map.of(Field.USER, "Name, first", Field.ITEM, "SKU:no"), mappings.of(EVENTS));
    }

    @Test
    void knowsFieldsHoweverTheyAreHyphenated() {
        ColumnMappings mappings = new ColumnMappings(List.of(EVENTS), List.of("Order-Id=A,chinese_title=B"));
        assertEquals(Map.of(Field.ORDER_ID, "A", Field.CHINESE_TITLE, "B"), mappings.of(EVENTS));
    }

    @Test
    void refusesAFieldThatIsNamedTwice() {
        assertThrows(IllegalUsage.class, () -> new ColumnMappings(List.of(EVENTS), List.of("user=A", "user=B")));
    }
}
