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
     *     infinity
     */
    float[][] score(List<History> histories);

    @Override
    void close();
}
