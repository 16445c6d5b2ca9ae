package dev.vitrine.engine.baseline;

import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * What is learned of each item.
 *
 * @param had what having it says of a user, {@code [items + 1, dimension]}
 * @param wanted what makes a user want it, {@code [items + 1, dimension]}
 * @param biases how much everybody wants it, {@code [items + 1]}
 */
record ItemVectors(int dimension, float[] had, float[] wanted, float[] biases) {

    private static final double DEVIATION = 0.1;

    /** Vectors to start learning from. */
    static ItemVectors random(int items, int dimension, SplittableRandom random) {
        int values = Math.multiplyExact(items + 1, dimension);
        return new ItemVectors(dimension, normal(values, random), normal(values, random), new float[items + 1]);
    }

    private static float[] normal(int count, SplittableRandom random) {
        float[] values = new float[count];
        for (int at = 0; at < count; at++) {
            values[at] = (float) (random.nextGaussian() * DEVIATION);
        }
        return values;
    }

    static ItemVectors read(BinaryInput in) throws IOException {
        float[] had = in.readFloats();
        float[] wanted = in.readFloats();
        float[] biases = in.readFloats();
        return new ItemVectors(had.length / biases.length, had, wanted, biases);
    }

    void write(BinaryOutput out) throws IOException {
        out.writeFloats(had);
        out.writeFloats(wanted);
        out.writeFloats(biases);
    }

    /** How much a user wants an item: bias + user * wanted. */
    float score(float[] user, int item) {
        float sum = biases[item];
        int start = item * dimension;
        for (int at = 0; at < dimension; at++) {
            sum += user[at] * wanted[start + at];
        }
        return sum;
    }
}
