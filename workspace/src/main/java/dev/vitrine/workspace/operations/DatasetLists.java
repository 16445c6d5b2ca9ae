package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.TopK;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One model's lists for many users of a data set that it may not have been fitted on. */
final class DatasetLists {

    private static final int USERS_AT_ONCE = 2048;

    private final Recommender model;
    private final SequenceDataset dataset;
    /** The model's index of each item of the data set; padding for one that it does not know. */
    private final int[] itemOf;
    /** The data set's index of each item of the model; beyond its end for one that it does not have. */
    private final int[] numberOf;
    /** The model's index of each behaviour type, or -1 for one that it does not read. */
    private final int[] behaviourOf;

    DatasetLists(Recommender model, Manifest.Origin origin, SequenceDataset dataset) {
        this.model = model;
        this.dataset = dataset;
        ItemVocabulary own = model.vocabulary();
        ItemVocabulary theirs = dataset.vocabulary();
        itemOf = new int[theirs.size() + 1];
        numberOf = new int[own.size() + 1];
        for (int item = 1; item <= own.size(); item++) {
            int number = theirs.indexOf(own.idOf(item));
            numberOf[item] = number == ItemVocabulary.PADDING ? theirs.size() + item : number;
            if (number != ItemVocabulary.PADDING) {
                itemOf[number] = item;
            }
        }
        behaviourOf = dataset.behaviourTypes().stream()
                .mapToInt(name -> ShopperTimeline.indexOf(name, origin))
                .toArray();
    }

    /** @return items numbered as the data set does, those beyond it with numbers of their own, {@code [users][top]} */
    int[][] of(int[] users, int top, boolean withoutSeen, Progress progress) {
        int[][] lists = new int[users.length][];
        for (int from = 0; from < users.length; from += USERS_AT_ONCE) {
            int[] some = Arrays.copyOfRange(users, from, Math.min(from + USERS_AT_ONCE, users.length));
            int first = from;
            model.scoreEachAtOnce(Arrays.stream(some).mapToObj(this::history).toList(), (user, scores) -> {
                progress.throwIfCancelled();
                BitSet seen = withoutSeen ? seen(some[user]) : new BitSet();
                lists[first + user] = numbered(TopK.of(scores, top, seen::get));
            });
        }
        return lists;
    }

    private int[] numbered(List<Recommendation> list) {
        return list.stream().mapToInt(place -> numberOf[place.item()]).toArray();
    }

    private History history(int user) {
        List<Integer> events = new ArrayList<>();
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            if (itemOf[dataset.items()[event]] != ItemVocabulary.PADDING
                    && behaviourOf[dataset.behaviours()[event]] >= 0) {
                events.add(event);
            }
        }
        int[] items = new int[events.size()];
        long[] times = new long[events.size()];
        byte[] behaviours = new byte[events.size()];
        for (int i = 0; i < items.length; i++) {
            int event = events.get(i);
            items[i] = itemOf[dataset.items()[event]];
            times[i] = dataset.times()[event];
            behaviours[i] = (byte) behaviourOf[dataset.behaviours()[event]];
        }
        return new History(items, times, behaviours);
    }

    private BitSet seen(int user) {
        BitSet seen = new BitSet();
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            if (dataset.isTarget(event)) {
                seen.set(itemOf[dataset.items()[event]]);
            }
        }
        return seen;
    }
}
