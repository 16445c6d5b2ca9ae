package dev.vitrine.engine.training;

import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.hybrid.HybridRecommender;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import org.jspecify.annotations.Nullable;

/**
 * What training gives: the weights of the best epoch, which the taker closes, and how it went.
 *
 * @param memory to be joined with; null where none was asked for
 */
public record TrainedTransformer(
        TransformerWeights weights,
        TrainingSummary summary,
        @Nullable Memory memory) implements AutoCloseable {

    /** Scores as asked for: by the network alone or joined with its memory; closes the weights with itself. */
    public AttentiveRecommender recommender(ItemVocabulary vocabulary) {
        AttentiveRecommender network = new TransformerRecommender(weights, vocabulary);
        return memory == null ? network : new HybridRecommender(network, memory);
    }

    @Override
    public void close() {
        weights.close();
    }
}
