package dev.vitrine.workspace.imports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.workspace.imports.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingSuggestionTest {

    @Test
    void takesAColumnOfTimesForTheTimeWhateverItsName() {
        assertEquals("ordered_at", suggestedTime(List.of("2026-03-01 10:15:00", "2026-03-02 18:40:00")));
    }

    @Test
    void takesNoColumnForTheTimeThatHoldsOtherThingsToo() {
        assertNull(suggestedTime(List.of("2026-03-01 10:15:00", "soon")));
    }

    private static String suggestedTime(List<String> texts) {
        List<List<String>> rows =
                texts.stream().map(text -> List.of("C-1", "P-1", text)).toList();
        return MappingSuggestion.byNames(List.of("customer_id", "product_id", "ordered_at"), rows)
                .get(Field.TIME);
    }
}
