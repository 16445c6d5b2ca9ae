package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.workspace.ProfileDetails;
import dev.vitrine.workspace.ProfileDetails.FunnelStep;
import dev.vitrine.workspace.ProfileDetails.PriceBand;
import dev.vitrine.workspace.WorkspaceProfile;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was counted once is not counted again, and never told of other data. */
class KeptProfileTest extends WithImportDesk {

    private Path file;

    @BeforeEach
    void importSome() {
        file = desk.workspace().folder().resolve("profile.counts");
        desk.importFiles(desk.file(
                "events.csv",
                "user,item,behaviour,timestamp",
                "a,tent,view,1700000000",
                "a,rope,view,1700000000",
                "b,tent,purchase,1700090000"));
    }

    @Test
    void tellsTheSameWhenItIsAskedAgain() {
        WorkspaceProfile counted = desk.workspace().profile();
        // What is kept is told, or this would show.
        desk.workspace().database().update("UPDATE interaction SET time = NULL");
        assertSame(counted, desk.workspace().profile());
    }

    @Test
    void tellsWhenAndWhatPeopleBuyAndHowFarTheyCome() {
        desk.importFiles(
                desk.file(
                        "items.csv", "item_id,title,category,price", "tent,Tent,Camp > Tents,120", "rope,Rope,Climb,7"),
                desk.file("buys.csv", "user,item,behaviour,timestamp", "a,tent,purchase,1700000100"));
        ProfileDetails details = desk.workspace().profile().details();
        assertEquals(List.of(new FunnelStep("view", 2), new FunnelStep("purchase", 1)), details.funnel());
        assertEquals(3, details.perHour()[22]);
        assertEquals(3, details.perWeekday()[1], "a Tuesday");
        assertEquals(List.of(new DayCount(LocalDate.of(2023, 11, 1), 2)), details.newItems());
        assertEquals(Map.of("Camp", 3L, "Climb", 1L), details.categories());
        assertEquals(List.of(new PriceBand(5, 1), new PriceBand(100, 1)), details.prices());
    }

    @Test
    void countsAnewAfterAnImport() {
        desk.workspace().profile();
        desk.importFiles(desk.file("more.csv", "user,item,behaviour,timestamp", "c,tent,view,1700100000"));
        assertEquals(
                4,
                desk.workspace().profile().perDay().stream()
                        .mapToLong(WorkspaceProfile.DayCount::interactions)
                        .sum());
    }

    @Test
    void countsAnewWhereWhatWasKeptIsDamaged() throws IOException {
        WorkspaceProfile counted = desk.workspace().profile();
        byte[] kept = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(kept, kept.length / 2));
        assertSame(counted, desk.workspace().profile());
    }

    private static void assertSame(WorkspaceProfile expected, WorkspaceProfile found) {
        assertEquals(expected.summary(), found.summary());
        assertEquals(expected.density(), found.density());
        assertEquals(expected.tiedShare(), found.tiedShare());
        assertEquals(expected.behaviours(), found.behaviours());
        assertEquals(expected.perDay(), found.perDay());
        assertArrayEquals(expected.historyLengths(), found.historyLengths());
        assertArrayEquals(expected.itemPopularity(), found.itemPopularity());
        ProfileDetails details = found.details();
        assertArrayEquals(expected.details().perHour(), details.perHour());
        assertArrayEquals(expected.details().perWeekday(), details.perWeekday());
        assertEquals(expected.details().funnel(), details.funnel());
        assertEquals(expected.details().newItems(), details.newItems());
        assertEquals(expected.details().categories(), details.categories());
        assertEquals(expected.details().prices(), details.prices());
    }
}
