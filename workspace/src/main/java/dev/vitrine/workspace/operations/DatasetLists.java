package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.recommend.KnownData;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.TopK;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One model's lists for many users of a data set that it may not have been fitted on. */
final class DatasetLists {

    private static final int USERS_AT_ONCE = 2048;

    private final Recommender model;
    private final SequenceDataset dataset;
    private final KnownData known;
    /** The data set's index of each item of the model; beyond its end for one that it does not have. */
    private final int[] numberOf;

    DatasetLists(Recommender model, Manifest.Origin origin, SequenceDataset dataset) {
        this.model = model;
        this.dataset = dataset;
        ItemVocabulary own = model.vocabulary();
        ItemVocabulary theirs = dataset.vocabulary();
        known = new KnownData(own, name -> ShopperTimeline.indexOf(name, origin), dataset);
        numberOf = new int[own.size() + 1];
        for (int item = 1; item <= own.size(); item++) {
            int number = theirs.indexOf(own.idOf(item));
            numberOf[item] = number == ItemVocabulary.PADDING ? theirs.size() + item : number;
        }
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
        return known.of(dataset.history(dataset.offsets()[user], dataset.offsets()[user + 1]));
    }

    private BitSet seen(int user) {
        BitSet seen = new BitSet();
        for (int event = dataset.offsets()[user]; event < dataset.offsets()[user + 1]; event++) {
            if (dataset.isTarget(event)) {
                seen.set(known.item(dataset.items()[event]));
            }
        }
        return seen;
    }
}
