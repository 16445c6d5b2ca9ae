package dev.vitrine.workspace.operations;

import dev.vitrine.engine.calibration.Calibration;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.recommend.Ranks;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.TopK;
import dev.vitrine.engine.recommend.WholeRanking;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One model's order of all candidates for one shopper; equal scores stand in the order of their items' indices. */
final class ShopperRanking {

    /** Counting what stands ahead of an item is quicker than sorting all of them for so many. */
    private static final int FEW = 50;

    private final ItemVocabulary vocabulary;
    private final float[] scores;
    private final BitSet excluded = new BitSet();
    private int asked;

    /** Place of each candidate by vocabulary index; null until it is worth it. */
    private int @Nullable [] places;

    private ShopperRanking(ItemVocabulary vocabulary, float[] scores) {
        this.vocabulary = vocabulary;
        this.scores = scores;
    }

    static ShopperRanking of(Recommender model, ShopperTimeline.View view, ShopperTimeline timeline, SeenItems seen) {
        return of(model.vocabulary(), model.score(List.of(view.history()))[0], timeline, seen);
    }

    static ShopperRanking of(ItemVocabulary vocabulary, float[] scores, ShopperTimeline timeline, SeenItems seen) {
        ShopperRanking ranking = new ShopperRanking(vocabulary, scores);
        if (seen == SeenItems.MASKED) {
            timeline.seen().forEach(item -> ranking.excluded.set(vocabulary.indexOf(item)));
        }
        return ranking;
    }

    /** Leaves no other candidates than these ids. */
    void keepOnly(Set<String> ids) {
        places = null;
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            if (!ids.contains(vocabulary.idOf(item))) {
                excluded.set(item);
            }
        }
    }

    List<Recommendation> top(int count) {
        return TopK.of(scores, count, excluded::get);
    }

    /** Every candidate, best first. */
    int[] all() {
        return WholeRanking.of(scores, excluded::get);
    }

    List<String> ids() {
        return vocabulary.ids();
    }

    String idOf(int item) {
        return vocabulary.idOf(item);
    }

    float score(int item) {
        return scores[item];
    }

    /** None where the model does not know the item. */
    Optional<Float> scoreOf(String id) {
        int item = vocabulary.indexOf(id);
        return item == ItemVocabulary.PADDING ? Optional.empty() : Optional.of(scores[item]);
    }

    boolean isExcluded(int item) {
        return excluded.get(item);
    }

    /** The logarithm by which scores become probabilities of these candidates, see {@link Calibration#normaliser}. */
    double normaliser(Calibration calibration) {
        return calibration.normaliser(scores, excluded::get);
    }

    /** The item's place from 1 among the candidates; none if the model does not know it or it is no candidate. */
    OptionalInt rankOf(String id) {
        int item = vocabulary.indexOf(id);
        return item == ItemVocabulary.PADDING || excluded.get(item) ? OptionalInt.empty() : OptionalInt.of(place(item));
    }

    /** The place the item has, or would have if it were a candidate. */
    int place(int item) {
        if (excluded.get(item) || ++asked <= FEW) {
            return Ranks.of(item, scores, excluded::get);
        }
        int[] known = places;
        if (known == null) {
            known = allPlaces();
            places = known;
        }
        return known[item];
    }

    private int[] allPlaces() {
        int[] all = all();
        int[] byItem = new int[scores.length];
        for (int place = 0; place < all.length; place++) {
            byItem[all[place]] = place + 1;
        }
        return byItem;
    }
}
