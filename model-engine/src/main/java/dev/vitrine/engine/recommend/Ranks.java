package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.ItemVocabulary;
import java.util.function.IntPredicate;

/** Where one item stands in a row of scores. */
public final class Ranks {

    private Ranks() {}

    /**
     * The place the item has, or would have if it were a candidate; equal scores stand in the order of their items'
     * indices.
     *
     * @param scores by vocabulary index, {@code [items + 1]}
     * @param excluded items that are no candidates
     * @return from 1
     */
    public static int of(int item, float[] scores, IntPredicate excluded) {
        int before = 0;
        for (int other = ItemVocabulary.PADDING + 1; other < scores.length; other++) {
            if (isAhead(other, item, scores) && !excluded.test(other)) {
                before++;
            }
        }
        return before + 1;
    }

    /** Whether one item stands before another. */
    public static boolean isAhead(int one, int other, float[] scores) {
        return scores[one] > scores[other] || (scores[one] == scores[other] && one < other);
    }
}
