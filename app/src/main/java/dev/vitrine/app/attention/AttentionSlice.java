package dev.vitrine.app.attention;

import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;

/** One layer and one head of attention, or the mean of its heads; or all layers together. */
public record AttentionSlice(int layer, int head) {

    /** In place of a head: the mean of all heads of the layer. */
    public static final int MEAN = -1;

    /** In place of a layer: all of them, one carried on into the next by {@link AttentionRollout}; heads as their mean. */
    public static final int ROLLOUT = -1;

    boolean isRollout() {
        return layer == ROLLOUT;
    }

    /** @return {@code [query][key]}; NaN where the query may not see the key */
    float[][] of(AttentionWeights attention) {
        int length = attention.length();
        float[][] rollout = isRollout() ? AttentionRollout.of(attention) : null;
        float[][] matrix = new float[length][length];
        for (int query = 0; query < length; query++) {
            int visible = attention.visible(query);
            for (int key = 0; key < length; key++) {
                matrix[query][key] = key >= visible
                        ? Float.NaN
                        : rollout == null ? weight(attention, query, key) : rollout[query][key];
            }
        }
        return matrix;
    }

    /** What the last position looked at in a layer, {@code [length]}. */
    float[] lastRow(AttentionWeights attention) {
        int last = attention.length() - 1;
        float[] row = new float[attention.length()];
        for (int key = 0; key <= last; key++) {
            row[key] = weight(attention, last, key);
        }
        return row;
    }

    /** The same choice as far as the weights have it: a shallower model is shown at its last layer. */
    AttentionSlice within(AttentionWeights attention) {
        return new AttentionSlice(Math.min(layer, attention.layers() - 1), head < attention.heads() ? head : MEAN);
    }

    private float weight(AttentionWeights attention, int query, int key) {
        float[][][] heads = attention.weights()[layer];
        if (head != MEAN) {
            return heads[head][query][key];
        }
        float sum = 0;
        for (float[][] one : heads) {
            sum += one[query][key];
        }
        return sum / heads.length;
    }
}
