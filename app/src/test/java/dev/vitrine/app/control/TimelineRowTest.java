package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.ShopperEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineRowTest {

    @Test
    void groupsByDayAndCountsTheDaysBetween() {
        List<TimelineRow> rows = TimelineRow.of(
                List.of(at("2026-05-01T09:00:00Z"), at("2026-05-01T23:59:00Z"), at("2026-05-13T00:01:00Z")));
        assertEquals(2, rows.size());
        assertEquals(LocalDate.of(2026, 5, 1), rows.get(0).day());
        assertEquals(2, rows.get(0).events().size());
        assertEquals(0, rows.get(0).gap());
        assertEquals(12, rows.get(1).gap());
        assertEquals(2, rows.get(1).first());
        assertEquals(12, TimelineRow.longestGap(rows));
    }

    @Test
    void aBusyDayGoesOnInAnotherRow() {
        List<ShopperEvent> events = new ArrayList<>();
        for (int i = 0; i < TimelineRow.MOST_EVENTS + 1; i++) {
            events.add(at("2026-05-01T09:00:00Z"));
        }
        List<TimelineRow> rows = TimelineRow.of(events);
        assertEquals(2, rows.size());
        assertFalse(rows.get(0).continues());
        assertTrue(rows.get(1).continues());
    }

    @Test
    void withoutTimesThereAreNoDays() {
        List<TimelineRow> rows = TimelineRow.of(TestItems.historyWithoutTimes(30));
        assertEquals(2, rows.size());
        assertNull(rows.get(1).day());
        assertEquals(0, TimelineRow.longestGap(rows));
        assertFalse(rows.get(1).continues());
    }

    private static ShopperEvent at(String time) {
        return TestItems.event(TestItems.item(1), "view", Instant.parse(time).toEpochMilli());
    }
}
