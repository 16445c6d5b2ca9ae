package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import dev.vitrine.engine.explanation.HeadReadout;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What a Transformer's heads did with one history, as numbers of Java's.
 *
 * <p>Of a model that looks both ways the question after the last event stands in for that event as the one that looks, since
 * it decides what is recommended, and what looks at the question is left out, so that rows are shares of the events.
 *
 * @param read events of the history
 */
record AttentionReadout(int read, TransformerConfig config) {

    /**
     * {@code [layer][head][query][key]}.
     *
     * @param ofLayers {@code [1, heads, length, length]} each
     */
    static float[][][][] of(List<NDArray> ofLayers, TransformerConfig config) {
        float[][][][] layers = new float[ofLayers.size()][][][];
        for (int layer = 0; layer < layers.length; layer++) {
            NDArray weights = ofLayers.get(layer);
            int heads = (int) weights.getShape().get(1);
            int length = (int) weights.getShape().get(2);
            FloatBuffer values = weights.toByteBuffer(true).asFloatBuffer();
            layers[layer] = new float[heads][length][length];
            for (float[][] head : layers[layer]) {
                for (float[] row : head) {
                    values.get(row);
                }
            }
            if (config.looksBothWays() && length > 1) {
                layers[layer] = Arrays.stream(layers[layer])
                        .map(AttentionReadout::ofEvents)
                        .toArray(float[][][]::new);
            }
        }
        return layers;
    }

    private static float[][] ofEvents(float[][] places) {
        int events = places.length - 1;
        float[][] rows = withoutLastEvent(places);
        for (int query = 0; query < events; query++) {
            float toEvents = 1 - rows[query][events];
            rows[query] = Arrays.copyOf(rows[query], events);
            for (int key = 0; key < events; key++) {
                rows[query][key] = toEvents > 0 ? rows[query][key] / toEvents : 1f / events;
            }
        }
        return rows;
    }

    /** The question's row in place of the last event's. */
    private static float[][] withoutLastEvent(float[][] rows) {
        float[][] kept = Arrays.copyOf(rows, rows.length - 1);
        kept[kept.length - 1] = rows[rows.length - 1];
        return kept;
    }

    /** @param firstPosition of the history's events that are read */
    HeadReadout of(CausalTransformer.Projected projected, int layer, int head, int firstPosition) {
        int width = config.headDimension();
        return new HeadReadout(
                layer,
                head,
                queries(projected.query().get(0).get(head), width),
                matrix(projected.key().get(0).get(head), read, width),
                matrix(projected.value().get(0).get(head), read, width),
                queries(projected.added().get(head), read),
                firstPosition);
    }

    private float[][] queries(NDArray array, int columns) {
        boolean asks = config.looksBothWays() && read > 0;
        return asks ? withoutLastEvent(matrix(array, read + 1, columns)) : matrix(array, read, columns);
    }

    /** The first rows and columns of a matrix. */
    static float[][] matrix(NDArray array, int rows, int columns) {
        int width = (int) array.getShape().get(1);
        FloatBuffer values = array.toByteBuffer().asFloatBuffer();
        float[][] matrix = new float[rows][columns];
        for (int row = 0; row < rows; row++) {
            values.position(row * width);
            values.get(matrix[row]);
        }
        return matrix;
    }
}
