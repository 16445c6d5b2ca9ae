package dev.vitrine.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class WithoutItemsTest {

    private static final int ITEMS = 9;
    private static final int[][] USERS = {{1, 2, 3, 4, 5}, {2, 6, 7}, {2, 8}};
    private static final LeaveLastOut WHOLE = LeaveLastOut.of(Shops.ofItems(ITEMS, USERS));

    @Test
    void leavesTrainingEventsOutAndHoldsTheSameOnesOut() {
        LeaveLastOut without = WithoutItems.of(WHOLE, items(2, 4), false);

        assertArrayEquals(new int[] {1, 3}, without.training(0, false).items());
        assertEquals(4, without.target(0, Split.VALIDATION), "held out as before");
        assertEquals(5, without.target(0, Split.TEST));
        assertArrayEquals(new int[] {8}, without.training(2, false).items());
    }

    @Test
    void nobodyIsTrainedOnWhatWasHeldOutOfThem() {
        LeaveLastOut without = WithoutItems.of(WHOLE, items(2), false);

        assertFalse(without.isScored(1), "too few are left");
        assertEquals(0, without.training(1, false).length());
    }

    @Test
    void aValidationEventGivesWayToTheOneBefore() {
        LeaveLastOut without = WithoutItems.of(WHOLE, items(4), true);

        assertArrayEquals(new int[] {1, 2}, without.training(0, false).items());
        assertEquals(3, without.target(0, Split.VALIDATION));
        assertEquals(5, without.target(0, Split.TEST));
    }

    private static boolean[] items(int... chosen) {
        boolean[] items = new boolean[ITEMS + 1];
        for (int item : chosen) {
            items[item] = true;
        }
        return items;
    }
}
