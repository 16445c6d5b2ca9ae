package dev.vitrine.engine.training;

import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.ContentRecommender;
import dev.vitrine.engine.hybrid.HybridRecommender;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What training gives: the weights of the best epoch, which the taker closes, and how it went.
 *
 * @param memory to be joined with; null where none was asked for
 * @param content to be joined with, so that new items find their place; null where that was not asked for
 */
public record TrainedTransformer(
        TransformerWeights weights,
        TrainingSummary summary,
        @Nullable Memory memory,
        @Nullable ContentMemory content) implements AutoCloseable {

    /** Scores as asked for: by the network alone or joined with what it has; closes the weights with itself. */
    public AttentiveRecommender recommender(ItemVocabulary vocabulary) {
        AttentiveRecommender network = new TransformerRecommender(weights, vocabulary);
        AttentiveRecommender remembering = memory == null ? network : new HybridRecommender(network, memory);
        return content == null ? remembering : new ContentRecommender(remembering, content);
    }

    /** The same weights joined with a memory, and what both come to on the validation split. */
    TrainedTransformer with(Memory other, Map<String, Double> validation) {
        return new TrainedTransformer(weights, summary.with(other.settings(), validation), other, content);
    }

    /** The same joined with what places new items. */
    TrainedTransformer with(ContentMemory other, Map<String, Double> validation) {
        return new TrainedTransformer(weights, summary.with(other.settings(), validation), memory, other);
    }

    @Override
    public void close() {
        weights.close();
    }
}
