package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.recommend.Recommender;

/** A recommender that can say what it attended to, from the same forward pass that gave its scores. */
public interface AttentiveRecommender extends Recommender {

    Attended attend(History history);

    /** @param layer and head from 0 */
    boolean hasHead(int layer, int head);

    /** What one head weighs for a history; there must be such a {@link #hasHead layer and head}. */
    HeadReadout readHead(History history, int layer, int head);

    /** The vectors that items are read and scored by, {@code [items + 1][dimension]}, by vocabulary index. */
    float[][] itemVectors();

    /** @param scores by vocabulary index, {@code [items + 1]}, as {@link Recommender#score} gives them */
    record Attended(float[] scores, AttentionWeights attention) {}
}
