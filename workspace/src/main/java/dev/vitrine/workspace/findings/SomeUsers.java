package dev.vitrine.workspace.findings;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Every so manieth user of a data set too large to be fitted on again and again. */
final class SomeUsers {

    private SomeUsers() {}

    /** All of it where it is not larger. */
    static SequenceDataset of(SequenceDataset dataset, int mostEvents) {
        int step = dataset.events() / mostEvents + 1;
        if (step == 1) {
            return dataset;
        }
        int[] users = IntStream.iterate(0, user -> user < dataset.users(), user -> user + step)
                .toArray();
        int[] offsets = new int[users.length + 1];
        for (int i = 0; i < users.length; i++) {
            offsets[i + 1] = offsets[i] + dataset.offsets()[users[i] + 1] - dataset.offsets()[users[i]];
        }
        int[] items = new int[offsets[users.length]];
        long[] times = new long[items.length];
        byte[] behaviours = new byte[items.length];
        for (int i = 0; i < users.length; i++) {
            int from = dataset.offsets()[users[i]];
            int length = offsets[i + 1] - offsets[i];
            System.arraycopy(dataset.items(), from, items, offsets[i], length);
            System.arraycopy(dataset.times(), from, times, offsets[i], length);
            System.arraycopy(dataset.behaviours(), from, behaviours, offsets[i], length);
        }
        return new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                Arrays.stream(users).map(user -> dataset.userKeys()[user]).toArray(),
                offsets,
                items,
                times,
                behaviours);
    }
}
