package dev.vitrine.engine.baseline;

import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The part of NeuMF that is the same for all users and items (He et al. 2017, section 3.4): a product of the first
 * halves of a user's and an item's vector, and two layers over the second halves, added up by {@code out}.
 *
 * @param dimension of each half
 * @param first from user and item to the first layer, {@code [dimension, 2 dimension]} and its bias
 * @param second from there to the second layer, {@code [dimension / 2, dimension]} and its bias
 * @param out weights of the product and of the second layer, {@code [dimension + dimension / 2]}
 */
record NeuralTower(int dimension, float[] first, float[] firstBias, float[] second, float[] secondBias, float[] out) {

    /** Weights to start learning from: the product as it is, the layers by chance. */
    static NeuralTower random(int dimension, SplittableRandom random) {
        int narrow = dimension / 2;
        float[] out = uniform(dimension + narrow, narrow, 1, random);
        Arrays.fill(out, 0, dimension, 1);
        return new NeuralTower(
                dimension,
                uniform(2 * dimension * dimension, 2 * dimension, dimension, random),
                new float[dimension],
                uniform(narrow * dimension, dimension, narrow, random),
                new float[narrow],
                out);
    }

    /** Glorot and Bengio 2010, equation 16. */
    private static float[] uniform(int count, int inputs, int outputs, SplittableRandom random) {
        double bound = Math.sqrt(6.0 / (inputs + outputs));
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return values;
    }

    int narrow() {
        return dimension / 2;
    }

    /** What the user's part adds to the first layer, bias included, {@code [dimension]}. */
    void ofUser(float[] user, float[] sums) {
        for (int unit = 0; unit < dimension; unit++) {
            float sum = firstBias[unit];
            int start = 2 * dimension * unit;
            for (int at = 0; at < dimension; at++) {
                sum += first[start + at] * user[dimension + at];
            }
            sums[unit] = sum;
        }
    }

    /** What an item's part adds to the first layer, written from {@code place} on. */
    void ofItem(float[] wanted, int item, float[] sums, int place) {
        int vector = 2 * dimension * item + dimension;
        for (int unit = 0; unit < dimension; unit++) {
            float sum = 0;
            int start = 2 * dimension * unit + dimension;
            for (int at = 0; at < dimension; at++) {
                sum += first[start + at] * wanted[vector + at];
            }
            sums[place + unit] = sum;
        }
    }

    static NeuralTower read(BinaryInput in) throws IOException {
        float[] first = in.readFloats();
        float[] firstBias = in.readFloats();
        return new NeuralTower(firstBias.length, first, firstBias, in.readFloats(), in.readFloats(), in.readFloats());
    }

    void write(BinaryOutput out) throws IOException {
        out.writeFloats(first);
        out.writeFloats(firstBias);
        out.writeFloats(second);
        out.writeFloats(secondBias);
        out.writeFloats(this.out);
    }
}
