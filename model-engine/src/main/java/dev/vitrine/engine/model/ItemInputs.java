package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.TextVectors;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each item, laid out to be made part of its vector: the vector of its own, plus the mean of the vectors
 * of its words in each attribute, plus a matrix times the vector of its text (as the item tower of Covington et al. 2016
 * joins them). It is used where the item is read and where it is scored, so that one without events is scored too.
 */
final class ItemInputs {

    private final ItemFeatures features;
    private final @Nullable NDArray words; // [items + 1, words per item], 0 for none; exact as floats
    private final @Nullable NDArray shares; // [items + 1, words per item]
    private final @Nullable NDArray text; // [items + 1, text dimension]

    ItemInputs(ItemFeatures features, int items, NDManager manager) {
        this.features = features;
        ItemInputShape shape = shapeOf(features, items);
        int width = shape.wordsPerItem();
        float[] numbers = new float[(items + 1) * width];
        float[] weights = new float[(items + 1) * width];
        for (int item = 1; item <= items; item++) {
            layOut(features, item, item * width, numbers, weights);
        }
        this.words = width == 0 ? null : manager.create(numbers, new Shape(items + 1L, width));
        this.shares = width == 0 ? null : manager.create(weights, new Shape(items + 1L, width));
        TextVectors vectors = features.text();
        this.text =
                vectors == null ? null : manager.create(vectors.values(), new Shape(items + 1L, vectors.dimension()));
    }

    /** The shape of a model that is told all of these features. */
    static ItemInputShape shapeOf(ItemFeatures features, int items) {
        int words = 0;
        for (ItemAttribute attribute : features.attributes()) {
            words += attribute.values().size();
        }
        int most = 0;
        for (int item = 1; item <= items; item++) {
            int own = 0;
            for (ItemAttribute attribute : features.attributes()) {
                own += attribute.count(item);
            }
            most = Math.max(most, own);
        }
        TextVectors vectors = features.text();
        return new ItemInputShape(words, most, vectors == null ? 0 : vectors.dimension());
    }

    private static void layOut(ItemFeatures features, int item, int start, float[] numbers, float[] weights) {
        int at = start;
        int first = 1; // 0 stands for no word
        for (ItemAttribute attribute : features.attributes()) {
            for (int place = 0; place < attribute.count(item); place++) {
                numbers[at] = first + attribute.value(item, place);
                weights[at++] = 1f / attribute.count(item);
            }
            first += attribute.values().size();
        }
    }

    ItemFeatures features() {
        return features;
    }

    /** For each word, 0 first, its row in the other's; -1 if it has none. */
    int[] rowsOfWordsIn(ItemInputs other) {
        Map<String, Integer> theirs = other.rows();
        Map<String, Integer> own = rows();
        int[] rows = new int[own.size() + 1];
        own.forEach((word, row) -> rows[row] = theirs.getOrDefault(word, -1));
        return rows;
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        for (ItemAttribute attribute : features.attributes()) {
            for (String word : attribute.values()) {
                rows.put(attribute.name() + '\n' + word, rows.size() + 1);
            }
        }
        return rows;
    }

    /** Whether both have vectors by one language model. */
    boolean hasTextsLike(ItemInputs other) {
        TextVectors own = features.text();
        TextVectors theirs = other.features.text();
        return own != null && theirs != null && own.model().equals(theirs.model());
    }

    /**
     * The whole vectors of some items.
     *
     * @param own their own vectors, {@code [rows, dimension]}
     * @param items vocabulary indices, {@code [rows]}
     */
    NDArray addTo(NDArray own, NDArray items, WeightViews views) {
        NDArray values = own;
        if (words != null) {
            NDArray numbers = CausalTransformer.lookUp(words, items).toType(DataType.INT64, false);
            NDArray weights = CausalTransformer.lookUp(Objects.requireNonNull(shares), items)
                    .expandDims(2); // [rows, words, 1]
            NDArray vectors = CausalTransformer.lookUp(views.get(ParameterLayout.WORD), numbers);
            values = values.add(vectors.mul(weights).sum(new int[] {1}));
        }
        if (text != null) {
            NDArray vectors = CausalTransformer.lookUp(text, items); // [rows, text dimension]
            values = values.add(vectors.matMul(views.get(ParameterLayout.TEXT).transpose()));
        }
        return values;
    }
}
