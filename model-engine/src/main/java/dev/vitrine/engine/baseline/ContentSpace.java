package dev.vitrine.engine.baseline;

import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.TextVectors;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike items are by what is known of them: text and attributes each give a cosine, which are added by weight.
 *
 * <p>The mean of all texts is taken off first, since what all have in common says nothing; a word of an attribute counts
 * by log(items / items with it), as rare ones say more (Robertson 2004).
 */
public final class ContentSpace {

    /** How much each attribute counts beside the text, where nothing better was chosen. */
    public static final double ATTRIBUTE_WEIGHT = 0.3;

    private final ItemFeatures features;
    private final double textWeight;
    private final double attributeWeight;
    private final int size; // items + 1
    private final float @Nullable [] text; // [items + 1, dimension], each of length 1 or 0
    private final float[][] words; // of each attribute, weight of each held word

    private ContentSpace(ItemFeatures features, int size, double textWeight, double attributeWeight) {
        this.features = features;
        this.size = size;
        this.textWeight = textWeight;
        this.attributeWeight = attributeWeight;
        TextVectors vectors = features.text();
        this.text = vectors == null ? null : centred(vectors, size);
        this.words = features.attributes().stream()
                .map(attribute -> weights(attribute, size))
                .toArray(float[][]::new);
    }

    /**
     * @param items in the vocabulary
     * @param textWeight of the texts' cosine
     * @param attributeWeight of each attribute's
     */
    public static ContentSpace of(ItemFeatures features, int items, double textWeight, double attributeWeight) {
        return new ContentSpace(features, items + 1, textWeight, attributeWeight);
    }

    static ContentSpace read(BinaryInput in, int items, double textWeight, double attributeWeight) throws IOException {
        return of(ItemFeatures.read(in), items, textWeight, attributeWeight);
    }

    void write(BinaryOutput out) throws IOException {
        features.write(out);
    }

    /** What is wanted: a sum of items by weight. */
    public Profile profile() {
        return new Profile();
    }

    /** Whether anything is known of an item. */
    public boolean knows(int item) {
        return features.attributes().stream().anyMatch(attribute -> attribute.count(item) > 0) || hasText(item);
    }

    /** How alike each item is to one, {@code [items + 1]}. */
    public float[] similarities(int item) {
        Profile profile = profile();
        profile.add(item, 1);
        return profile.scores();
    }

    private boolean hasText(int item) {
        TextVectors vectors = features.text();
        if (text == null || vectors == null) {
            return false;
        }
        for (int at = item * vectors.dimension(); at < (item + 1) * vectors.dimension(); at++) {
            if (text[at] != 0) {
                return true;
            }
        }
        return false;
    }

    private static float[] centred(TextVectors vectors, int size) {
        int dimension = vectors.dimension();
        float[] values = vectors.values().clone();
        double[] mean = new double[dimension];
        int texts = 0;
        for (int item = 1; item < size; item++) {
            texts += length(values, item * dimension, dimension) > 0 ? 1 : 0;
            for (int at = 0; at < dimension; at++) {
                mean[at] += values[item * dimension + at];
            }
        }
        for (int item = 1; item < size; item++) {
            int start = item * dimension;
            if (length(values, start, dimension) > 0) {
                for (int at = 0; at < dimension; at++) {
                    values[start + at] -= (float) (mean[at] / texts);
                }
                scale(values, start, dimension);
            }
        }
        return values;
    }

    private static float[] weights(ItemAttribute attribute, int size) {
        int[] items = new int[attribute.values().size()];
        for (int word : attribute.held()) {
            items[word]++;
        }
        float[] weights = new float[attribute.held().length];
        for (int item = 1; item < size; item++) {
            int start = attribute.offsets()[item];
            for (int at = start; at < attribute.offsets()[item + 1]; at++) {
                weights[at] =
                        (float) Math.log(1 + (double) size / items[attribute.held()[at]]);
            }
            scale(weights, start, attribute.count(item));
        }
        return weights;
    }

    private static double length(float[] values, int start, int count) {
        double squares = 0;
        for (int at = start; at < start + count; at++) {
            squares += values[at] * values[at];
        }
        return Math.sqrt(squares);
    }

    private static void scale(float[] values, int start, int count) {
        double length = length(values, start, count);
        for (int at = start; length > 0 && at < start + count; at++) {
            values[at] /= (float) length;
        }
    }

    /** A sum of items by weight, in this space. */
    public final class Profile {

        private final float[] ofText = new float[text == null ? 0 : dimension()];
        private final float[][] ofWords;

        private Profile() {
            List<ItemAttribute> attributes = features.attributes();
            ofWords = new float[attributes.size()][];
            Arrays.setAll(ofWords, at -> new float[attributes.get(at).values().size()]);
        }

        private int dimension() {
            TextVectors vectors = features.text();
            return vectors == null ? 0 : vectors.dimension();
        }

        /** Adds an item. */
        public void add(int item, double weight) {
            for (int at = 0; text != null && at < ofText.length; at++) {
                ofText[at] += (float) (textWeight * weight * text[item * ofText.length + at]);
            }
            for (int attribute = 0; attribute < ofWords.length; attribute++) {
                ItemAttribute one = features.attributes().get(attribute);
                for (int at = one.offsets()[item]; at < one.offsets()[item + 1]; at++) {
                    ofWords[attribute][one.held()[at]] += (float) (attributeWeight * weight * words[attribute][at]);
                }
            }
        }

        /** Each item's likeness to the sum, {@code [items + 1]}. */
        public float[] scores() {
            float[] scores = new float[size];
            scoreInto(scores);
            return scores;
        }

        /** Writes each item's likeness to the sum, all but that of padding. */
        void scoreInto(float[] scores) {
            for (int item = 1; item < size; item++) {
                scores[item] = score(item);
            }
        }

        private float score(int item) {
            float sum = 0;
            for (int at = 0; text != null && at < ofText.length; at++) {
                sum += ofText[at] * text[item * ofText.length + at];
            }
            for (int attribute = 0; attribute < ofWords.length; attribute++) {
                ItemAttribute one = features.attributes().get(attribute);
                for (int at = one.offsets()[item]; at < one.offsets()[item + 1]; at++) {
                    sum += ofWords[attribute][one.held()[at]] * words[attribute][at];
                }
            }
            return sum;
        }
    }
}
