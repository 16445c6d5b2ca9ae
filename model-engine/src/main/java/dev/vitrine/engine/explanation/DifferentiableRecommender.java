package dev.vitrine.engine.explanation;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.recommend.Recommender;

/** A recommender whose scores have gradients with respect to the vectors of the items it reads. */
public interface DifferentiableRecommender extends Recommender {

    /**
     * Walks the straight way from vectors of zero to those of the history's items; places and behaviours stay as they
     * are.
     *
     * @param item vocabulary index of the item whose score is looked at; its own vector does not change
     * @param fractions of the way, 0 to 1
     */
    PathPoints alongPath(History history, int item, double[] fractions);

    /**
     * @param scores of the item, {@code [fractions]}
     * @param slopes the score's gradient at a point times the whole way, by event that the model reads, {@code
     *     [fractions][read]}
     */
    record PathPoints(float[] scores, float[][] slopes) {}
}
