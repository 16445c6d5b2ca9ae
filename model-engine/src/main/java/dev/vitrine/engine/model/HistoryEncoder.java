package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import dev.vitrine.engine.data.History;
import java.util.List;

/** Turns histories into what a model thinks of them after their last event. */
public final class HistoryEncoder {

    private HistoryEncoder() {}

    /** @param attention of each layer, {@code [histories, heads, query, key]} */
    record Last(NDArray hidden, List<NDArray> attention) {}

    /** The hidden vector at each history's last event, {@code [histories, dimension]}, in the caller's scope. */
    public static NDArray encodeLast(
            CausalTransformer transformer, TransformerWeights weights, List<History> histories) {
        int length = PaddedHistories.lengthFor(histories, weights.config());
        return encode(transformer, weights, histories, length).hidden();
    }

    /** The same with rows of a given length, and with the attention. */
    static Last encode(CausalTransformer transformer, TransformerWeights weights, List<History> histories, int length) {
        PaddedHistories padded = new PaddedHistories(histories, length, weights.config());
        CausalTransformer.Encoded encoded =
                transformer.encode(padded.input(weights.manager(), weights.items()), Dropout.NONE);
        return new Last(padded.last(weights.manager(), encoded.hidden()), encoded.attention());
    }
}
