package dev.vitrine.engine.recommend;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemVocabulary;

/** What must hold of every row of scores. */
public final class Scores {

    /** All of them are set in what is not finite, and then adding the lowest gives a negative number. */
    private static final int EXPONENT = 0x7F800000;

    private static final int LOWEST_OF_EXPONENT = 0x00800000;

    private Scores() {}

    /**
     * Refuses scores that are not numbers: such a model has no ranking.
     *
     * @param scores by vocabulary index; {@link ItemVocabulary#PADDING} is not looked at
     * @throws ProblemException if an item's score is NaN or infinite
     */
    public static void requireFinite(float[] scores) {
        int any = 0;
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            any |= (Float.floatToRawIntBits(scores[item]) & EXPONENT) + LOWEST_OF_EXPONENT;
        }
        if (any < 0) {
            sayWhich(scores);
        }
    }

    private static void sayWhich(float[] scores) {
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            if (!Float.isFinite(scores[item])) {
                throw ProblemException.engine("model.scoreNotFinite", item, String.valueOf(scores[item]));
            }
        }
    }
}
