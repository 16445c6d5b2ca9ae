package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.HistoryEncoder;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What was thought of items, as pairs of a better and a worse one after the history of the same user: every judged item
 * is put against one of the opposite opinion, or, where the user has none, against an item drawn from all.
 */
final class JudgedPairs {

    static final JudgedPairs NONE = new JudgedPairs(List.of(), 0);

    /** How often an epoch goes through the judged items: they are few beside the events. */
    private static final int PASSES = 4;

    private static final int PAIRS_AT_ONCE = 128;

    /** Of one user, that count for {@link #agreement}. */
    private static final int MOST_COUNTED = 200;

    /** After a history, the index of an item that should have a higher score than another. */
    record Pair(History history, int better, int worse) {}

    /** One user's, by index in the vocabulary. */
    private record Opinions(History history, int[] liked, int[] turnedDown) {}

    private final List<Opinions> users;
    private final int items;

    private JudgedPairs(List<Opinions> users, int items) {
        this.users = users;
        this.items = items;
    }

    /**
     * Those of users who have a history; items that the vocabulary lacks are left out.
     *
     * @param refit see {@link LeaveLastOut#training}
     * @param length of the history that is read
     */
    static JudgedPairs of(List<Judged> judged, LeaveLastOut split, boolean refit, int length) {
        if (judged.isEmpty()) {
            return NONE;
        }
        SequenceDataset dataset = split.dataset();
        Map<Integer, Integer> places = new HashMap<>();
        for (int user = 0; user < dataset.users(); user++) {
            places.put(dataset.userKeys()[user], user);
        }
        List<Opinions> users = new ArrayList<>();
        for (Judged one : judged) {
            Integer user = places.get(one.userKey());
            History history = user == null ? null : split.training(user, refit).recent(length);
            int[] liked = indices(one.liked(), dataset.vocabulary());
            int[] turnedDown = indices(one.turnedDown(), dataset.vocabulary());
            if (history != null && history.length() > 0 && liked.length + turnedDown.length > 0) {
                users.add(new Opinions(history, liked, turnedDown));
            }
        }
        return new JudgedPairs(users, dataset.vocabulary().size());
    }

    private static int[] indices(List<String> ids, ItemVocabulary vocabulary) {
        return ids.stream()
                .mapToInt(vocabulary::indexOf)
                .filter(item -> item != ItemVocabulary.PADDING)
                .distinct()
                .toArray();
    }

    boolean isEmpty() {
        return users.isEmpty();
    }

    /** One epoch's pairs in batches. */
    List<List<Pair>> deal(SplittableRandom random) {
        List<Pair> pairs = new ArrayList<>();
        for (int pass = 0; pass < PASSES; pass++) {
            for (Opinions user : users) {
                for (int item : user.liked()) {
                    pairs.add(new Pair(user.history(), item, other(user.turnedDown(), user.liked(), random)));
                }
                for (int item : user.turnedDown()) {
                    pairs.add(new Pair(user.history(), other(user.liked(), user.turnedDown(), random), item));
                }
            }
        }
        Collections.shuffle(pairs, new Random(random.nextLong()));
        List<List<Pair>> batches = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
            batches.add(pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_ONCE)));
        }
        return batches;
    }

    private int other(int[] opposite, int[] same, SplittableRandom random) {
        if (opposite.length > 0) {
            return opposite[random.nextInt(opposite.length)];
        }
        int item = 1 + random.nextInt(items);
        return IntStream.of(same).anyMatch(judged -> judged == item) ? 1 + item % items : item;
    }

    /** Share of the pairs of a liked item and one turned down that the scores put right; 1 where there is none. */
    double agreement(CausalTransformer transformer, TransformerWeights weights) {
        List<Pair> pairs = counted();
        int right = 0;
        for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
            right += right(pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_ONCE)), transformer, weights);
        }
        return pairs.isEmpty() ? 1 : (double) right / pairs.size();
    }

    private List<Pair> counted() {
        List<Pair> pairs = new ArrayList<>();
        for (Opinions user : users) {
            int count = 0;
            for (int better : user.liked()) {
                for (int worse : user.turnedDown()) {
                    if (count++ < MOST_COUNTED) {
                        pairs.add(new Pair(user.history(), better, worse));
                    }
                }
            }
        }
        return pairs;
    }

    private static int right(List<Pair> pairs, CausalTransformer transformer, TransformerWeights weights) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDManager manager = weights.manager();
            NDArray last = HistoryEncoder.encodeLast(
                    transformer, weights, pairs.stream().map(Pair::history).toList());
            NDArray better =
                    manager.create(pairs.stream().mapToLong(Pair::better).toArray());
            NDArray worse = manager.create(pairs.stream().mapToLong(Pair::worse).toArray());
            NDArray apart = CausalTransformer.lookUp(weights.table(), better)
                    .sub(CausalTransformer.lookUp(weights.table(), worse));
            int right = 0;
            for (float difference : last.mul(apart).sum(new int[] {1}).toFloatArray()) {
                right += difference > 0 ? 1 : 0;
            }
            return right;
        }
    }
}
