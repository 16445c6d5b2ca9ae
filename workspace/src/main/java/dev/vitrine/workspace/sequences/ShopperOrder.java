package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import dev.vitrine.engine.data.SequenceDataset;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts one shopper's events in time order, ties as the protocol wants them. */
final class ShopperOrder {

    private final EventList events;
    private final TimeTies ties;
    private final long seed;

    ShopperOrder(EventList events, TimeTies ties, long seed) {
        this.events = events;
        this.ties = ties;
        this.seed = seed;
    }

    /**
     * The places of all events of the list, in order.
     *
     * @param shopper dense key of the one whose events they are
     */
    int[] sorted(int shopper) {
        int[] own = new int[events.size()];
        Arrays.setAll(own, event -> event);
        if (!inOrder(own)) {
            bringInOrder(own);
        }
        if (ties == TimeTies.SHUFFLED) {
            // A generator for each shopper, so that one shopper's order does not hang on who else is there.
            shuffleTies(own, new SplittableRandom(seed * 1_000_003L + shopper));
        }
        return own;
    }

    /** Most shops export in order: a look saves the sort. */
    private boolean inOrder(int[] own) {
        for (int i = 1; i < own.length; i++) {
            if (events.compare(own[i - 1], own[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private void bringInOrder(int[] own) {
        Integer[] boxed = Arrays.stream(own).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, events::compare);
        for (int i = 0; i < own.length; i++) {
            own[i] = boxed[i];
        }
    }

    private void shuffleTies(int[] own, SplittableRandom random) {
        for (int from = 0; from < own.length; ) {
            int to = from + 1;
            while (to < own.length && tied(own[from], own[to])) {
                to++;
            }
            shuffle(own, from, to, random);
            from = to;
        }
    }

    /** Events without a time are ordered by their place alone and tie with nothing. */
    private boolean tied(int event, int other) {
        return events.time(event) == events.time(other) && events.time(event) != SequenceDataset.NO_TIME;
    }

    private static void shuffle(int[] own, int from, int to, SplittableRandom random) {
        for (int last = to - 1; last > from; last--) {
            int other = random.nextInt(from, last + 1);
            int kept = own[last];
            own[last] = own[other];
            own[other] = kept;
        }
    }
}
