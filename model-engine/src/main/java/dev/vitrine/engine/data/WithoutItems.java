package dev.vitrine.engine.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A data set as it would be if nobody had had some of its items; these stay in the vocabulary. */
public final class WithoutItems {

    private WithoutItems() {}

    /** @param left by vocabulary index, {@code [items + 1]}: whose events are left out */
    public static SequenceDataset of(SequenceDataset dataset, boolean[] left) {
        int[] offsets = new int[dataset.users() + 1];
        int[] kept = new int[dataset.events()];
        int end = 0;
        for (int user = 0; user < dataset.users(); user++) {
            for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
                if (!left[dataset.items()[event]]) {
                    kept[end++] = event;
                }
            }
            offsets[user + 1] = end;
        }
        int[] events = Arrays.copyOf(kept, end);
        byte[] behaviours = new byte[end];
        for (int at = 0; at < end; at++) {
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
