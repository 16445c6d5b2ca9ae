package dev.vitrine.engine.recommend;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemVocabulary;

/** What must hold of every row of scores. */
public final class Scores {

    private Scores() {}

    /**
     * Refuses scores that are not numbers: such a model has no ranking.
     *
     * @param scores by vocabulary index; {@link ItemVocabulary#PADDING} is not looked at
     * @throws ProblemException if an item's score is NaN or infinite
     */
    public static void requireFinite(float[] scores) {
        for (int item = ItemVocabulary.PADDING + 1; item < scores.length; item++) {
            if (!Float.isFinite(scores[item])) {
                throw ProblemException.engine("model.scoreNotFinite", item, String.valueOf(scores[item]));
            }
        }
    }
}
