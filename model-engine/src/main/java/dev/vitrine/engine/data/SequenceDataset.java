package dev.vitrine.engine.data;

import java.util.Arrays;
import java.util.List;

/**
 * The events of all users as compressed rows: user u's events are {@code offsets[u]} to {@code offsets[u + 1] - 1},
 * oldest first.
 *
 * @param options what the set was made with, the target behaviour resolved
 * @param vocabulary all items; candidates of every evaluation
 * @param behaviourTypes names; {@code behaviours} holds indices into it
 * @param userKeys the workspace's dense key of each user, {@code [users]}
 * @param offsets {@code [users + 1]}
 * @param items vocabulary indices, {@code [events]}
 * @param times milliseconds since epoch, UTC, or {@link #NO_TIME}, {@code [events]}
 * @param behaviours {@code [events]}
 * @param features of the items; no part of the fingerprint, which is of events: a model that reads them keeps their own
 */
public record SequenceDataset(
        DatasetOptions options,
        ItemVocabulary vocabulary,
        List<String> behaviourTypes,
        int[] userKeys,
        int[] offsets,
        int[] items,
        long[] times,
        byte[] behaviours,
        ItemFeatures features) {

    /** The time of an event whose time is unknown; its place in the order is all there is. */
    public static final long NO_TIME = Long.MIN_VALUE;

    public SequenceDataset {
        behaviourTypes = List.copyOf(behaviourTypes);
        if (offsets.length != userKeys.length + 1 || offsets[userKeys.length] != items.length) {
            throw new IllegalArgumentException("offsets do not cover the events");
        }
    }

    /** One of whose items nothing is known. */
    public SequenceDataset(
            DatasetOptions options,
            ItemVocabulary vocabulary,
            List<String> behaviourTypes,
            int[] userKeys,
            int[] offsets,
            int[] items,
            long[] times,
            byte[] behaviours) {
        this(options, vocabulary, behaviourTypes, userKeys, offsets, items, times, behaviours, ItemFeatures.NONE);
    }

    /** The same events with features of the items, by its vocabulary. */
    public SequenceDataset withFeatures(ItemFeatures other) {
        return new SequenceDataset(
                options, vocabulary, behaviourTypes, userKeys, offsets, items, times, behaviours, other);
    }

    public int users() {
        return userKeys.length;
    }

    public int events() {
        return items.length;
    }

    /** Whether an event counts as a target: it is of the target behaviour, or there is none in particular. */
    public boolean isTarget(int event) {
        String target = options.targetBehaviour();
        return target == null || behaviourTypes.get(behaviours[event]).equals(target);
    }

    /** Events {@code from} (inclusive) to {@code to} (exclusive), which belong to one user. */
    public History history(int from, int to) {
        return new History(
                Arrays.copyOfRange(items, from, to),
                Arrays.copyOfRange(times, from, to),
                Arrays.copyOfRange(behaviours, from, to));
    }
}
