package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.SplitPart;
import dev.vitrine.workspace.splits.SplitShape;
import dev.vitrine.workspace.splits.SplitShape.PartCount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What falls where under each split. */
class ShowSplitsTest extends WithImportDesk {

    private List<SplitShape> splits(double share) {
        return new ShowSplits(desk.workspace())
                .run(new ShowSplits.Request(share), Progress.NONE)
                .splits();
    }

    /** Ten days: u on each, v on the last two. */
    private void importTwoShoppers() {
        List<String> lines = new ArrayList<>(List.of("user,item,time"));
        for (int day = 1; day <= 10; day++) {
            lines.add("u,i%d,2011-01-%02d".formatted(day, day));
        }
        lines.add("v,i1,2011-01-09");
        lines.add("v,i9,2011-01-10");
        desk.importFile(desk.file("events.csv", lines.toArray(String[]::new)));
    }

    @Test
    void anEmptyWorkspaceHasNone() {
        assertEquals(List.of(), splits(0.1));
    }

    @Test
    void theLastOfEachShopperIsLeftOutAndWhoHasTooFewOnlyTrains() {
        importTwoShoppers();
        SplitShape last = splits(0.25).get(0);
        assertEquals(new PartCount(SplitPart.TRAINING, 10, 2, 9), last.parts().get(0));
        assertEquals(new PartCount(SplitPart.VALIDATION, 1, 1, 1), last.parts().get(1));
        assertEquals(new PartCount(SplitPart.TEST, 1, 1, 1), last.parts().get(2));
        assertEquals(1, last.measured());
        assertEquals(1, last.unmeasured());
        assertEquals(1, last.unseenTargets());
        assertEquals(1, last.examples().size());
    }

    @Test
    void byTimeAllAreSplitAtTheSameMomentAndNewShoppersAreCounted() {
        importTwoShoppers();
        SplitShape time = splits(0.25).get(1);
        assertEquals("2011-01-09T00:00:00Z", String.valueOf(time.testFrom()));
        assertEquals(2, time.measured());
        assertEquals(1, time.newcomers());
        assertEquals(new PartCount(SplitPart.TEST, 4, 2, 3), time.parts().get(2));
        assertEquals(4, time.targets());
        assertEquals(3, time.unseenTargets());
        assertEquals(10, time.spans().size());
        assertEquals(2, time.spans().get(9).interactions().get(SplitPart.TEST));
    }

    @Test
    void withoutTimesThereIsOnlyTheFirst() {
        desk.importFile(desk.file("walks.txt", "u a b c d", "v b c d"));
        List<SplitShape> splits = splits(0.1);
        assertEquals(1, splits.size());
        assertTrue(splits.get(0).spans().isEmpty());
        assertEquals(2, splits.get(0).examples().size());
    }

    @Test
    void aShareThatLeavesNothingIsRefused() {
        assertProblem("split.share", () -> new ShowSplits.Request(0.5));
    }
}
