package dev.vitrine.engine.explanation;

/**
 * What one head weighs for one history, before it does: attention is the softmax over keys of {@link #scaled} (Vaswani et
 * al. 2017, equation 1), its output the sum of values by that weight.
 *
 * @param query {@code [length][headDimension]}
 * @param key {@code [length][headDimension]}
 * @param value {@code [length][headDimension]}
 * @param added to the scaled scores, {@code [query][key]}: what each distance is worth (Raffel et al. 2020, section 2.1),
 *     and a huge negative number for keys that a query may not see
 * @param firstPosition the history position that index 0 stands for
 */
public record HeadReadout(
        int layer, int head, float[][] query, float[][] key, float[][] value, float[][] added, int firstPosition) {

    public int length() {
        return query.length;
    }

    public int dimension() {
        return query[0].length;
    }

    /** Product of a query and a key. */
    public double product(int at, int seen) {
        double product = 0;
        for (int i = 0; i < query[at].length; i++) {
            product += (double) query[at][i] * key[seen][i];
        }
        return product;
    }

    /** The product over the root of the dimension, and what is added for the distance. */
    public double scaled(int at, int seen) {
        return product(at, seen) / Math.sqrt(dimension()) + added[at][seen];
    }

    /** How many positions one may see: those up to itself, or all where the model looks both ways. */
    public int visible(int at) {
        int last = length() - 1;
        return last > at && added[at][last] > Float.NEGATIVE_INFINITY ? length() : at + 1;
    }

    /** Attention of a position over those it may see, {@code [visible]}; sums to 1. */
    public double[] weights(int at) {
        double[] weights = new double[visible(at)];
        double largest = Double.NEGATIVE_INFINITY;
        for (int seen = 0; seen < weights.length; seen++) {
            weights[seen] = scaled(at, seen);
            largest = Math.max(largest, weights[seen]);
        }
        double sum = 0;
        for (int seen = 0; seen < weights.length; seen++) {
            weights[seen] = Math.exp(weights[seen] - largest);
            sum += weights[seen];
        }
        for (int seen = 0; seen < weights.length; seen++) {
            weights[seen] /= sum;
        }
        return weights;
    }

    /** What the head hands on for a position: values by their weights, {@code [headDimension]}. */
    public double[] output(int at) {
        double[] weights = weights(at);
        double[] output = new double[dimension()];
        for (int seen = 0; seen < weights.length; seen++) {
            for (int i = 0; i < output.length; i++) {
                output[i] += weights[seen] * value[seen][i];
            }
        }
        return output;
    }
}
