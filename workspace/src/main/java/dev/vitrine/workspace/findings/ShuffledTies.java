package dev.vitrine.workspace.findings;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The same events with those of one user and one moment in another order. */
public final class ShuffledTies {

    private ShuffledTies() {}

    static boolean any(SequenceDataset dataset) {
        return IntStream.range(0, dataset.users())
                .anyMatch(user -> IntStream.range(dataset.offsets()[user] + 1, dataset.offsets()[user + 1])
                        .anyMatch(event -> tied(dataset, event - 1, event)));
    }

    public static SequenceDataset of(SequenceDataset dataset, long seed) {
        int[] items = dataset.items().clone();
        byte[] behaviours = dataset.behaviours().clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int user = 0; user < dataset.users(); user++) {
            int end = dataset.offsets()[user + 1];
            for (int from = dataset.offsets()[user]; from < end; ) {
                int to = from + 1;
                while (to < end && tied(dataset, from, to)) {
                    to++;
                }
                shuffle(items, behaviours, from, to, random);
                from = to;
            }
        }
        return new SequenceDataset(
                dataset.options(),
                dataset.vocabulary(),
                dataset.behaviourTypes(),
                dataset.userKeys(),
                dataset.offsets(),
                items,
                dataset.times(),
                behaviours);
    }

    private static void shuffle(int[] items, byte[] behaviours, int from, int to, SplittableRandom random) {
        for (int last = to - 1; last > from; last--) {
            int other = random.nextInt(from, last + 1);
            int item = items[last];
            items[last] = items[other];
            items[other] = item;
            byte behaviour = behaviours[last];
            behaviours[last] = behaviours[other];
            behaviours[other] = behaviour;
        }
    }

    private static boolean tied(SequenceDataset dataset, int event, int other) {
        return dataset.times()[event] == dataset.times()[other] && dataset.times()[event] != SequenceDataset.NO_TIME;
    }
}
