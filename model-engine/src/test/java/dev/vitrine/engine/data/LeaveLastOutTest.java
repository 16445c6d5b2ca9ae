package dev.vitrine.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveLastOutTest {

    @Test
    void holdsOutTheLastTwoEventsWhereAllAreTargets() {
        LeaveLastOut split = LeaveLastOut.of(Shops.ofItems(9, new int[] {5, 6, 7, 8}));

        assertArrayEquals(new int[] {0}, split.scoredUsers());
        assertEquals(8, split.target(0, Split.TEST));
        assertEquals(7, split.target(0, Split.VALIDATION));
        assertArrayEquals(new int[] {5, 6, 7}, split.history(0, Split.TEST).items());
        assertArrayEquals(new int[] {5, 6}, split.history(0, Split.VALIDATION).items());
        assertArrayEquals(new int[] {5, 6}, split.training(0, false).items());
        assertArrayEquals(new int[] {5, 6, 7}, split.training(0, true).items());
    }

    @Test
    void everyEventIsATargetWhereNoBehaviourIsNamed() {
        LeaveLastOut split = LeaveLastOut.of(Shops.withBehaviours(9, null, "v1 c2 p3 v4"));

        assertEquals(4, split.target(0, Split.TEST));
        assertEquals(3, split.target(0, Split.VALIDATION));
        assertArrayEquals(new int[] {1, 2, 3}, split.seen(0, Split.TEST));
    }

    @Test
    void hidesWhatIsAtOrAfterTheTargetPurchaseAndShowsViewsBetweenPurchases() {
        LeaveLastOut split = LeaveLastOut.of(Shops.withBehaviours(9, "purchase", "v1 p1 v2 v3 p3 v4 p5 v6 v7"));

        assertEquals(5, split.target(0, Split.TEST));
        assertEquals(3, split.target(0, Split.VALIDATION));
        assertArrayEquals(
                new int[] {1, 1, 2, 3, 3, 4}, split.history(0, Split.TEST).items());
        assertArrayEquals(
                new int[] {1, 1, 2, 3}, split.history(0, Split.VALIDATION).items());
        assertArrayEquals(new int[] {1, 1, 2, 3}, split.training(0, false).items());
        assertArrayEquals(new int[] {1, 1, 2, 3, 3, 4}, split.training(0, true).items());
        assertArrayEquals(
                new byte[] {0, 2, 0, 0, 2, 0}, split.history(0, Split.TEST).behaviours());
        assertArrayEquals(
                new long[] {0, 1000, 2000, 3000}, split.training(0, false).times());
    }

    @Test
    void seenItemsAreThoseBoughtNotThoseLookedAt() {
        LeaveLastOut split = LeaveLastOut.of(Shops.withBehaviours(9, "purchase", "v1 p1 v2 v3 p3 v4 p5 v6"));

        assertArrayEquals(new int[] {1, 3}, split.seen(0, Split.TEST));
        assertArrayEquals(new int[] {1}, split.seen(0, Split.VALIDATION));
    }

    @Test
    void usersWithFewerThanThreeTargetsTrainWithAllTheyHaveAndAreNotScored() {
        LeaveLastOut split = LeaveLastOut.of(Shops.withBehaviours(9, "purchase", "v1 p2 v3 p4 v5", "", "p1 p2 p3"));

        assertArrayEquals(new int[] {2}, split.scoredUsers());
        assertFalse(split.isScored(0));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5}, split.training(0, false).items());
        assertEquals(0, split.training(1, true).length());
        assertThrows(IllegalArgumentException.class, () -> split.target(0, Split.TEST));
    }

    @Test
    void leavesOtherThanInputBehavioursOutOfHistoriesButNotOutOfTargets() {
        LeaveLastOut split =
                LeaveLastOut.of(Shops.withInputs(9, List.of("view", "cart"), "purchase", "v1 p1 c2 p2 v3 p4 v5"));

        assertEquals(4, split.target(0, Split.TEST));
        assertArrayEquals(new int[] {1, 2, 3}, split.history(0, Split.TEST).items());
        assertArrayEquals(new byte[] {0, 1, 0}, split.history(0, Split.TEST).behaviours());
        assertArrayEquals(
                new long[] {0, 2000, 4000}, split.history(0, Split.TEST).times());
        assertArrayEquals(new int[] {1, 2}, split.training(0, false).items());
        assertArrayEquals(new int[] {1, 2}, split.seen(0, Split.TEST));
    }

    @Test
    void noHistoryEverReachesItsTarget() {
        SequenceDataset dataset = Shops.random(200, 30, 7);
        LeaveLastOut split = LeaveLastOut.of(dataset);
        for (int user : split.scoredUsers()) {
            int events = dataset.offsets()[user + 1] - dataset.offsets()[user];
            assertEquals(events - 1, split.history(user, Split.TEST).length());
            assertEquals(events - 2, split.training(user, false).length());
        }
    }
}
