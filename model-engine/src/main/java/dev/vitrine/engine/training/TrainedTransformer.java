package dev.vitrine.engine.training;

import dev.vitrine.engine.model.TransformerWeights;

/** What training gives: the weights of the best epoch, which the taker closes, and how it went. */
public record TrainedTransformer(TransformerWeights weights, TrainingSummary summary) implements AutoCloseable {

    @Override
    public void close() {
        weights.close();
    }
}
