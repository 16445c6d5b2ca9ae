package dev.vitrine.engine.explanation;

/**
 * How much each position of a history looked at each other one.
 *
 * @param weights {@code [layer][head][query][key]}; rows sum to 1 over the keys a query may see, others are 0
 * @param firstPosition the history position that index 0 stands for: above 0 where the model reads only the last events
 */
public record AttentionWeights(float[][][][] weights, int firstPosition) {

    public int layers() {
        return weights.length;
    }

    public int heads() {
        return weights[0].length;
    }

    public int length() {
        return weights[0][0].length;
    }

    /** The last query's row of one layer, mean over its heads, {@code [length]}. */
    public float[] lastRow(int layer) {
        float[] mean = new float[length()];
        for (float[][] head : weights[layer]) {
            float[] row = head[length() - 1];
            for (int key = 0; key < row.length; key++) {
                mean[key] += row[key] / heads();
            }
        }
        return mean;
    }
}
