package dev.vitrine.engine.explanation;

/**
 * How much each position of a history looked at each other one.
 *
 * @param weights {@code [layer][head][query][key]}; rows sum to 1 over the keys a query may see, others are 0; of a model
 *     that looks both ways the last query is the question after the last event, and rows are shares of the events
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

    /** How many keys a query may see: those up to itself, or all of a model that looks both ways. */
    public int visible(int query) {
        return visible(weights[0][0], query);
    }

    /** The same of one head, {@code [query][key]}. */
    public static int visible(float[][] head, int query) {
        return head[0][head.length - 1] > 0 ? head.length : query + 1;
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
