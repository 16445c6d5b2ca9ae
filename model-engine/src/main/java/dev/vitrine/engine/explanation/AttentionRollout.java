package dev.vitrine.engine.explanation;

/** How attention adds up across layers when what a position keeps of itself is counted too. */
public final class AttentionRollout {

    private static final float KEPT = 0.5f;

    private AttentionRollout() {}

    /**
     * The share of each event in what the positions hold after the last layer (Abnar and Zuidema 2020, section 3,
     * attention rollout): the product over layers of the heads' mean, half of it, and half of the position itself.
     *
     * @return {@code [query][key]}; rows sum to 1
     */
    public static float[][] of(AttentionWeights attention) {
        float[][] product = withOwn(attention.weights()[0]);
        for (int layer = 1; layer < attention.layers(); layer++) {
            product = product(withOwn(attention.weights()[layer]), product);
        }
        return product;
    }

    /** The share of each event in what the last position holds, {@code [length]}. */
    public static float[] lastRow(AttentionWeights attention) {
        return of(attention)[attention.length() - 1];
    }

    /** Mean of the heads, half of it, and half of the position itself, {@code [query][key]}. */
    static float[][] withOwn(float[][][] heads) {
        int length = heads[0].length;
        float[][] mixed = new float[length][length];
        for (int query = 0; query < length; query++) {
            mixed[query][query] = KEPT;
            for (float[][] head : heads) {
                for (int key = 0; key < length; key++) {
                    mixed[query][key] += (1 - KEPT) * head[query][key] / heads.length;
                }
            }
        }
        return mixed;
    }

    private static float[][] product(float[][] left, float[][] right) {
        int length = left.length;
        float[][] product = new float[length][length];
        for (int query = 0; query < length; query++) {
            for (int middle = 0; middle < length; middle++) {
                float weight = left[query][middle];
                for (int key = 0; weight != 0 && key < length; key++) {
                    product[query][key] += weight * right[middle][key];
                }
            }
        }
        return product;
    }
}
