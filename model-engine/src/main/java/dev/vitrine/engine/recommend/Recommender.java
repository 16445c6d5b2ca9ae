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

    /** How many of a history's last events the model reads; older ones change nothing. */
    default int longestHistory() {
        return Integer.MAX_VALUE;
    }

    @Override
    void close();
}
