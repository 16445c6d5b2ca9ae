package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.ItemVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Picks the best of a row of scores; equal scores stand in the order of their items' indices. */
public final class TopK {

    private final float[] bestScores;
    private final int[] bestItems;
    private int count;

    private TopK(int k) {
        this.bestScores = new float[k];
        this.bestItems = new int[k];
    }

    /**
     * The best {@code k} items, or fewer where there are no more.
     *
     * @param scores by vocabulary index, {@code [items + 1]}
     * @param excluded items that are no candidates, such as those seen
     * @throws dev.vitrine.engine.ProblemException if an item's score is NaN or infinite
     */
    public static List<Recommendation> of(float[] scores, int k, IntPredicate excluded) {
        Scores.requireFinite(scores);
        TopK best = new TopK(Math.min(k, scores.length - 1));
        best.offerAll(scores, excluded);
        return best.list();
    }

    /** The best {@code k} items and all that score as the last of them does: their mid-ranks can be told from it. */
    public static List<Recommendation> withTies(float[] scores, int k, IntPredicate excluded) {
        List<Recommendation> list = new ArrayList<>(of(scores, k, excluded));
        if (list.isEmpty()) {
            return list;
        }
        Recommendation last = list.get(list.size() - 1);
        for (int item = last.item() + 1; item < scores.length; item++) {
            if (scores[item] == last.score() && !excluded.test(item)) {
                list.add(new Recommendation(item, last.score()));
            }
        }
        return list;
    }

    private void offerAll(float[] scores, IntPredicate excluded) {
        int capacity = bestItems.length;
        if (capacity == 0) {
            return;
        }
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            float score = scores[item];
            if ((count < capacity || score > bestScores[capacity - 1]) && !excluded.test(item)) {
                insert(item, score);
            }
        }
    }

    /** Items come in ascending order, so one that scores the same goes behind those that are there. */
    private void insert(int item, float score) {
        int place = count < bestItems.length ? count++ : count - 1;
        while (place > 0 && score > bestScores[place - 1]) {
            bestScores[place] = bestScores[place - 1];
            bestItems[place] = bestItems[place - 1];
            place--;
        }
        bestScores[place] = score;
        bestItems[place] = item;
    }

    private List<Recommendation> list() {
        List<Recommendation> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(new Recommendation(bestItems[i], bestScores[i]));
        }
        return list;
    }
}
