package dev.vitrine.workspace.sequences;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetBuilderTest {

    private static final byte VIEW = 0;
    private static final byte CART = 1;
    private static final byte PURCHASE = 2;
    private static final List<String> TYPES = List.of("view", "cart", "purchase");
    private static final long MINUTE = 60_000;

    private final List<Event> events = new ArrayList<>();

    private record Event(
            int shopper, int item, long time, byte behaviour, int importKey, double position, int ordinal) {}

    @Test
    void sortsEachShopperByTimeAndKeepsFileOrderAmongEqualTimes() {
        add(2, 5, 0, PURCHASE);
        add(7, 3, 20 * MINUTE, PURCHASE);
        add(7, 4, 10 * MINUTE, PURCHASE);
        add(7, 9, 10 * MINUTE, PURCHASE);

        SequenceDataset dataset = build(TimeTies.FILE, 0);

        assertArrayEquals(new int[] {2, 7}, dataset.userKeys());
        assertArrayEquals(new int[] {0, 1, 4}, dataset.offsets());
        assertEquals(List.of("item5", "item4", "item9", "item3"), itemsOf(dataset));
    }

    @Test
    void numbersOnlyItemsThatHaveEvents() {
        add(0, 8, 0, PURCHASE);
        add(0, 3, MINUTE, PURCHASE);

        assertEquals(
                List.of("item3", "item8"), build(TimeTies.FILE, 0).vocabulary().ids());
    }

    @Test
    void joinsNeighboursOnOneItemWithinASessionIntoTheStrongestAtTheFirstTime() {
        add(0, 1, 0, VIEW);
        add(0, 1, 5 * MINUTE, PURCHASE);
        add(0, 1, 6 * MINUTE, CART);
        add(0, 2, 7 * MINUTE, VIEW);
        add(0, 1, 8 * MINUTE, VIEW);

        SequenceDataset dataset = build(TimeTies.FILE, 0);

        assertEquals(List.of("item1", "item2", "item1"), itemsOf(dataset));
        assertArrayEquals(new byte[] {PURCHASE, VIEW, VIEW}, dataset.behaviours());
        assertArrayEquals(new long[] {0, 7 * MINUTE, 8 * MINUTE}, dataset.times());
    }

    @Test
    void aPauseOfMoreThanHalfAnHourKeepsTwoEventsOnOneItemApart() {
        add(0, 1, 0, PURCHASE);
        add(0, 1, 30 * MINUTE, PURCHASE);
        add(0, 1, 61 * MINUTE, PURCHASE);

        assertEquals(2, build(TimeTies.FILE, 0).events());
    }

    @Test
    void eventsWithoutTimesAreNeitherJoinedNorShuffled() {
        for (int item : new int[] {4, 4, 2, 9, 1}) {
            add(0, item, SequenceDataset.NO_TIME, PURCHASE);
        }

        assertEquals(List.of("item4", "item4", "item2", "item9", "item1"), itemsOf(build(TimeTies.SHUFFLED, 5)));
    }

    @Test
    void withoutTimesEventsFollowImportThenPositionThenPlaceInTheFile() {
        events.add(new Event(0, 1, SequenceDataset.NO_TIME, PURCHASE, 2, 0, 0));
        events.add(new Event(0, 2, SequenceDataset.NO_TIME, PURCHASE, 1, 8.5, 0));
        events.add(new Event(0, 3, SequenceDataset.NO_TIME, PURCHASE, 1, 3, 2));
        events.add(new Event(0, 4, SequenceDataset.NO_TIME, PURCHASE, 1, 3, 1));

        assertEquals(List.of("item4", "item3", "item2", "item1"), itemsOf(build(TimeTies.FILE, 0)));
    }

    @Test
    void shufflingPermutesTiesOnlyAndFollowsItsSeed() {
        for (int item = 1; item <= 20; item++) {
            add(0, item, 0, PURCHASE);
        }
        add(0, 30, MINUTE, PURCHASE);

        List<String> shuffled = itemsOf(build(TimeTies.SHUFFLED, 1));

        assertEquals(itemsOf(build(TimeTies.SHUFFLED, 1)), shuffled);
        assertFalse(shuffled.equals(itemsOf(build(TimeTies.SHUFFLED, 2))));
        assertFalse(shuffled.equals(itemsOf(build(TimeTies.FILE, 0))));
        assertEquals("item30", shuffled.get(20));
        assertEquals(20, shuffled.subList(0, 20).stream().distinct().count());
    }

    @Test
    void aShopperWhoComesAgainAfterAnotherIsAnError() {
        add(2, 5, 0, PURCHASE);
        add(1, 5, 0, PURCHASE);

        assertThrows(IllegalArgumentException.class, () -> build(TimeTies.FILE, 0));
    }

    @Test
    void anEmptyListMakesAnEmptyDataset() {
        SequenceDataset dataset = build(TimeTies.FILE, 0);

        assertEquals(0, dataset.users());
        assertEquals(0, dataset.vocabulary().size());
    }

    private void add(int shopper, int item, long time, byte behaviour) {
        events.add(new Event(shopper, item, time, behaviour, 1, 0, events.size()));
    }

    private SequenceDataset build(TimeTies ties, long seed) {
        var options = new DatasetOptions(List.of(), "purchase", null, ties, seed);
        DatasetBuilder builder = new DatasetBuilder(options, TYPES, CleaningRules.USUAL);
        events.forEach(each -> builder.eventsOf(each.shopper)
                .add(each.item, each.time, each.behaviour, each.importKey, each.position, each.ordinal));
        return builder.build(key -> "item" + key);
    }

    private static List<String> itemsOf(SequenceDataset dataset) {
        return Arrays.stream(dataset.items())
                .mapToObj(dataset.vocabulary()::idOf)
                .toList();
    }
}
