package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.segments.Segment;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypicalHistoryTest {

    @TempDir
    Path folder;

    @Test
    void isOfTheMemberWhoseCategoriesAreMostLikeThoseOfAll() throws IOException {
        ImportDesk desk = new ImportDesk(folder);
        try (Workspace workspace = desk.workspace()) {
            desk.importFiles(
                    desk.file("items.csv", "sku,name,category", "t,Tent,Camping", "s,Stove,Camping", "h,Hose,Garden"),
                    desk.file(
                            "events.csv",
                            "shopper_id,item_id,time,behaviour,quantity,price,order_id",
                            "mixed,t,2026-01-01T10:00:00,purchase,1,5,a",
                            "mixed,h,2026-01-02T10:00:00,purchase,1,5,b",
                            "camper,t,2026-01-01T10:00:00,purchase,1,5,c",
                            "camper,s,2026-01-02T10:00:00,purchase,1,5,d",
                            "gardener,h,2026-01-01T10:00:00,purchase,1,5,e",
                            "gardener,h,2026-01-03T10:00:00,purchase,1,5,f"));
            TypicalHistory.Result all = run(workspace, "events >= 1");
            assertEquals("mixed", all.shopper());
            assertEquals("Tent", all.events().get(0).item().title());
            assertEquals(2, all.events().size());
            assertEquals(
                    "camper",
                    run(workspace, "bought(\"Camping\") && !bought(\"Garden\")").shopper());
            assertThrows(ProblemException.class, () -> run(workspace, "events > 99"));
        }
    }

    private static TypicalHistory.Result run(Workspace workspace, String condition) {
        return new TypicalHistory(workspace).run(new Segment("Segment", condition), Progress.NONE);
    }
}
