package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.ItemVocabulary;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Every candidate in order, for what looks deeper than the best few. */
public final class WholeRanking {

    private WholeRanking() {}

    /**
     * All candidates, best first; equal scores stand in the order of their items' indices, as in {@link TopK}.
     *
     * @param scores by vocabulary index, {@code [items + 1]}
     * @param excluded items that are no candidates, such as those seen
     * @return vocabulary indices, {@code [candidates]}
     * @throws dev.vitrine.engine.ProblemException if an item's score is NaN or infinite
     */
    public static int[] of(float[] scores, IntPredicate excluded) {
        Scores.requireFinite(scores);
        long[] keys = new long[scores.length];
        int count = 0;
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            if (!excluded.test(item)) {
                keys[count++] = ((long) descending(scores[item]) << Integer.SIZE) | item;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] ranking = new int[count];
        for (int place = 0; place < count; place++) {
            ranking[place] = (int) keys[place];
        }
        return ranking;
    }

    /** A whole number that is the smaller the larger the score; plus zero makes minus zero equal to zero. */
    private static int descending(float score) {
        int bits = Float.floatToIntBits(score + 0f);
        return ~(bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
    }
}
