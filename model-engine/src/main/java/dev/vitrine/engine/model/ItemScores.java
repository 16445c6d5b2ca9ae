package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.device.MatrixProducts;
import java.util.List;

/** Scores of all items for histories, a block of them at a time: bounds memory whatever the catalogue. */
public final class ItemScores {

    /** 4 MB of scores, which fit into the processor's memory; larger blocks are slower and leave larger holes in memory. */
    private static final int SCORES_AT_ONCE = 1 << 20;

    private static final int MOST_ROWS = 512;

    /** However large the catalogue: its table is read once for each block. */
    private static final int LEAST_ROWS = 16;

    private ItemScores() {}

    /** How many histories make a block, the longest of them so long. */
    public static int rowsAtOnce(int length, TransformerConfig config) {
        return Math.min(rowsOfBlock(config), HistoryEncoder.rowsAtOnce(length, config));
    }

    private static int rowsOfBlock(TransformerConfig config) {
        return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, SCORES_AT_ONCE / (config.items() + 1)));
    }

    /** {@code [histories, items + 1]} by vocabulary index, in the caller's scope; the column of padding means nothing. */
    public static NDArray of(CausalTransformer transformer, TransformerWeights weights, List<History> histories) {
        NDArray last = MatrixProducts.usual(() -> HistoryEncoder.encodeLast(transformer, weights, histories));
        NDArray items = weights.table().transpose();
        // Kernels for large products are made for each shape, so that only blocks of the usual one are worth it.
        return histories.size() == rowsOfBlock(weights.config())
                ? MatrixProducts.large(() -> last.matMul(items))
                : MatrixProducts.usual(() -> last.matMul(items));
    }
}
