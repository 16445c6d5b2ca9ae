package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import java.util.List;

/** A fitted model that scores every item for a history; safe for use by several threads. */
public interface Recommender extends AutoCloseable {

    ItemVocabulary vocabulary();

    /**
     * Scores of all items for each history.
     *
     * @return {@code [histories, items + 1]}, by vocabulary index; column {@link ItemVocabulary#PADDING} is negative
     *     infinity; the arrays are the caller's to change
     */
    float[][] score(List<History> histories);

    /**
     * The same, a row at a time, so that no more memory is taken than a few rows need; in any order.
     *
     * @param visitor given each history once; it may not close the model
     */
    default void scoreEach(List<History> histories, ScoredHistory visitor) {
        int batch = ScoreBatch.size(vocabulary());
        for (int from = 0; from < histories.size(); from += batch) {
            float[][] scores = score(histories.subList(from, Math.min(from + batch, histories.size())));
            for (int row = 0; row < scores.length; row++) {
                visitor.accept(from + row, scores[row]);
            }
        }
    }

    /**
     * The same, with several threads where that is quicker.
     *
     * @param visitor may be called by several threads at once
     */
    default void scoreEachAtOnce(List<History> histories, ScoredHistory visitor) {
        scoreEach(histories, visitor);
    }

    /** Looks at one history's scores. */
    @FunctionalInterface
    interface ScoredHistory {

        /**
         * @param history its place in the list
         * @param scores as {@link #score} gives them; the visitor's to change, but only until it returns
         */
        void accept(int history, float[] scores);
    }

    /** How many of a history's last events the model reads; older ones change nothing. */
    default int longestHistory() {
        return Integer.MAX_VALUE;
    }

    @Override
    void close();
}
