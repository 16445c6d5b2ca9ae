package dev.vitrine.engine.hybrid;

/** A network's and a memory's view of one history, joined. */
final class Mixture {

    /** Below it is what orders items that no link reaches: no memory of anything. */
    static final float LEAST = 1e-6f;

    private Mixture() {}

    /**
     * Adds weight log(1 + scale remembered) to the scores.
     *
     * <p>The network's scores are logarithms of chances but for a constant, and so the two chances are multiplied: an
     * item stands high that both agree on, and one that the memory knows nothing of stays where the network has it.
     *
     * @param scores of any items
     * @param remembered of the same items, not negative
     */
    static void into(float[] scores, float[] remembered, double weight, double scale) {
        for (int item = 0; item < scores.length; item++) {
            if (remembered[item] > LEAST) {
                scores[item] += (float) (weight * Math.log1p(scale * remembered[item]));
            }
        }
    }
}
