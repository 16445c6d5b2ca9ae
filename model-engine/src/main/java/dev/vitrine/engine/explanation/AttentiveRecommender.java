package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.recommend.Recommender;

/** A recommender that can say what it attended to, from the same forward pass that gave its scores. */
public interface AttentiveRecommender extends Recommender {

    Attended attend(History history);

    /** @param scores by vocabulary index, {@code [items + 1]}, as {@link Recommender#score} gives them */
    record Attended(float[] scores, AttentionWeights attention) {}
}
