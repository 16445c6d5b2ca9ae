package dev.vitrine.benchmark;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A shop that has but some of a data set's shoppers; its items stay all. */
final class FewShoppers {

    private static final long SEED = 7;

    private FewShoppers() {}

    /** So many of them, drawn evenly. */
    static SequenceDataset of(SequenceDataset dataset, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = IntStream.range(0, dataset.users()).toArray();
        for (int at = 0; at < Math.min(count, order.length); at++) {
            int other = at + random.nextInt(order.length - at);
            int user = order[at];
            order[at] = order[other];
            order[other] = user;
        }
        int[] users = Arrays.stream(order).limit(count).sorted().toArray();
        int[] offsets = new int[users.length + 1];
        for (int at = 0; at < users.length; at++) {
            offsets[at + 1] = offsets[at] + dataset.offsets()[users[at] + 1] - dataset.offsets()[users[at]];
        }
        int[] items = new int[offsets[users.length]];
        long[] times = new long[items.length];
        byte[] behaviours = new byte[items.length];
        int[] keys = new int[users.length];
        for (int at = 0; at < users.length; at++) {
            int from = dataset.offsets()[users[at]];
            int length = offsets[at + 1] - offsets[at];
            System.arraycopy(dataset.items(), from, items, offsets[at], length);
            System.arraycopy(dataset.times(), from, times, offsets[at], length);
            System.arraycopy(dataset.behaviours(), from, behaviours, offsets[at], length);
            keys[at] = dataset.userKeys()[users[at]];
        }
        return new SequenceDataset(
                        dataset.options(),
                        dataset.vocabulary(),
                        dataset.behaviourTypes(),
                        keys,
                        offsets,
                        items,
                        times,
                        behaviours)
                .withFeatures(dataset.features());
    }
}
