package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.data.ItemVocabulary;

/** The mixture of a network's and a memory's view of one history. */
final class Mixture {

    private static final int FIRST = ItemVocabulary.PADDING + 1;

    private Mixture() {}

    /**
     * Writes log((1 - share) softmax(scores) + share remembered / sum(remembered)) over the scores; where nothing is
     * remembered, the network's part stands alone.
     *
     * @param scores {@code [items + 1]}, by vocabulary index
     * @param remembered not negative, {@code [items + 1]}
     */
    static void into(float[] scores, float[] remembered, double share) {
        double total = sum(remembered);
        double known = total > 0 ? share : 0;
        double logNetwork = Math.log1p(-known) - logSumExp(scores);
        for (int item = FIRST; item < scores.length; item++) {
            double network = scores[item] + logNetwork;
            double memory =
                    remembered[item] > 0 ? Math.log(known * remembered[item] / total) : Double.NEGATIVE_INFINITY;
            double most = Math.max(network, memory);
            scores[item] = (float) (most + Math.log1p(Math.exp(Math.min(network, memory) - most)));
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (int item = FIRST; item < values.length; item++) {
            sum += values[item];
        }
        return sum;
    }

    private static double logSumExp(float[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (int item = FIRST; item < scores.length; item++) {
            most = Math.max(most, scores[item]);
        }
        double sum = 0;
        for (int item = FIRST; item < scores.length; item++) {
            sum += Math.exp(scores[item] - most);
        }
        return most + Math.log(sum);
    }
}
