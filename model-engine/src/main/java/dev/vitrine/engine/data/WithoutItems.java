package dev.vitrine.engine.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A split as it would be if nobody had had some of its items by then; these stay in the vocabulary. */
public final class WithoutItems {

    private WithoutItems() {}

    /**
     * Leaves events out that models may be fitted on, and holds the same ones out; of a user with too few left to hold any
     * out, what was held out is gone.
     *
     * @param left by vocabulary index, {@code [items + 1]}: whose events are left out
     * @param refit whether of validation events too, so that the last one before the test that is not left out becomes
     *     the validation event
     */
    public static LeaveLastOut of(LeaveLastOut split, boolean[] left, boolean refit) {
        SequenceDataset dataset = split.dataset();
        int[] offsets = new int[dataset.users() + 1];
        int[] kept = new int[dataset.events()];
        int end = 0;
        for (int user = 0; user < dataset.users(); user++) {
            end = keep(split, user, left, refit, kept, end);
            offsets[user + 1] = end;
        }
        return LeaveLastOut.of(only(dataset, Arrays.copyOf(kept, end), offsets), split::isScored);
    }

    /** The end of what is kept. */
    private static int keep(LeaveLastOut split, int user, boolean[] left, boolean refit, int[] kept, int start) {
        SequenceDataset dataset = split.dataset();
        int heldOut = split.trainingEnd(user, refit);
        int end = start;
        int targets = 0;
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            if (event >= heldOut || !left[dataset.items()[event]]) {
                kept[end++] = event;
                targets += dataset.isTarget(event) ? 1 : 0;
            }
        }
        while (targets < LeaveLastOut.FEWEST_TARGETS && end > start && kept[end - 1] >= heldOut) {
            end--;
        }
        return end;
    }

    private static SequenceDataset only(SequenceDataset dataset, int[] events, int[] offsets) {
        byte[] behaviours = new byte[events.length];
        for (int at = 0; at < events.length; at++) {
            behaviours[at] = dataset.behaviours()[events[at]];
        }
        return new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                dataset.userKeys(),
                offsets,
                IntStream.of(events).map(event -> dataset.items()[event]).toArray(),
                IntStream.of(events).mapToLong(event -> dataset.times()[event]).toArray(),
                behaviours,
                dataset.features());
    }
}
