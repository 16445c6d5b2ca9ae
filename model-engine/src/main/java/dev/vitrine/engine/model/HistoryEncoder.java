package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vitrine.engine.data.History;
import java.util.List;

/** Turns histories into what a model thinks of them after their last event. */
public final class HistoryEncoder {

    /** 4 MB for the attention of one layer: what comes and goes then fits into the processor's memory. */
    private static final int ATTENTION_AT_ONCE = 1 << 20;

    private static final int VALUES_AT_ONCE = 1 << 20;

    private HistoryEncoder() {}

    /** @param attention of each layer, {@code [histories, heads, query, key]} */
    record Last(NDArray hidden, List<NDArray> attention) {}

    /** How many histories to encode at once, the longest of them so long. */
    public static int rowsAtOnce(int length, TransformerConfig config) {
        long attention = (long) config.heads() * length * length;
        long values = (long) length * Math.max(config.dimension(), config.feedForward());
        return (int) Math.max(1, Math.min(ATTENTION_AT_ONCE / attention, VALUES_AT_ONCE / values));
    }

    /** The hidden vector at each history's last event, {@code [histories, dimension]}, in the caller's scope. */
    public static NDArray encodeLast(
            CausalTransformer transformer, TransformerWeights weights, List<History> histories) {
        int length = PaddedHistories.lengthFor(histories, weights.config());
        PaddedHistories padded = new PaddedHistories(histories, length, weights.config());
        return encodeLast(transformer, padded.input(weights.manager(), weights.table()), padded, padded.shared());
    }

    /**
     * The same of an input that the histories were made into.
     *
     * @param shared events that all rows of the input begin with
     */
    static NDArray encodeLast(
            CausalTransformer transformer, CausalTransformer.Input input, PaddedHistories padded, int shared) {
        NDManager manager = input.items().getManager();
        if (transformer.weights().config().looksBothWays()) {
            return lookUpLast(transformer.encode(input, Dropout.NONE), padded, manager);
        }
        int length = (int) input.items().getShape().get(1);
        return new EndEncoder(transformer, shared, length)
                .encode(input, padded.lastPlaces(manager), padded.flatLastPlaces(manager, shared));
    }

    /** The same with rows of a given length, and with the attention. */
    static Last attend(CausalTransformer transformer, TransformerWeights weights, List<History> histories, int length) {
        PaddedHistories padded = new PaddedHistories(histories, length, weights.config());
        CausalTransformer.Encoded encoded = transformer.attend(padded.input(weights.manager(), weights.table()));
        return new Last(lookUpLast(encoded.hidden(), padded, weights.manager()), encoded.attention());
    }

    /** {@code [histories, length, dimension]} to {@code [histories, dimension]}. */
    private static NDArray lookUpLast(NDArray hidden, PaddedHistories padded, NDManager manager) {
        NDArray flat = hidden.reshape(-1, hidden.getShape().get(2));
        return CausalTransformer.lookUp(flat, padded.flatLastPlaces(manager, 0));
    }

    /** What the heads of one layer weigh for one history, read as {@link #attend} reads it. */
    static CausalTransformer.Projected project(
            CausalTransformer transformer, TransformerWeights weights, History history, int layer) {
        List<History> one = List.of(history);
        int length = PaddedHistories.lengthFor(one, weights.config());
        PaddedHistories padded = new PaddedHistories(one, length, weights.config());
        return transformer.project(padded.input(weights.manager(), weights.table()), layer);
    }
}
