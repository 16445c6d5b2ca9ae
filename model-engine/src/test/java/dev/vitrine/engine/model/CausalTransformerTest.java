package dev.vitrine.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.device.ComputeDevice;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CausalTransformerTest {

    private static final TransformerConfig CONFIG = new TransformerConfig(20, 3, 2, 8, 2, 2, 10, 16, 0.2);
    private static final float TOLERANCE = 1e-6f;

    private final TransformerWeights weights = TransformerWeights.initial(CONFIG, 3, ComputeDevice.CPU);
    private final CausalTransformer transformer = new CausalTransformer(weights);

    @AfterEach
    void closeNativeMemory() {
        weights.close();
    }

    @Test
    void leavesEarlierOutputsAsTheyAreWhenALaterEventChanges() {
        float[] first = hidden(6, History.ofItems(1, 2, 3, 4, 5, 6));
        float[] changed = hidden(6, History.ofItems(1, 2, 3, 4, 17, 9));

        int same = 4 * CONFIG.dimension();
        assertArrayEquals(Arrays.copyOf(first, same), Arrays.copyOf(changed, same), TOLERANCE);
        assertFalse(Math.abs(first[same] - changed[same]) < TOLERANCE, "the changed event changes its own output");
    }

    @Test
    void changesNothingWithMorePadding() {
        History history = History.ofItems(4, 9, 4);

        float[] tight = hidden(3, history);
        float[] padded = hidden(10, history);

        assertArrayEquals(tight, Arrays.copyOf(padded, tight.length), TOLERANCE);
    }

    @Test
    void changesNothingWithOtherRowsInTheBatch() {
        History history = History.ofItems(4, 9, 4);

        float[] alone = hidden(5, history);
        float[] among = hidden(5, history, History.ofItems(1, 2, 3, 4, 5), History.ofItems(8));

        assertArrayEquals(alone, Arrays.copyOf(among, alone.length), TOLERANCE);
    }

    @Test
    void spreadsEachQuerysAttentionOverVisiblePositionsOnly() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            HistoryEncoder.Last last =
                    HistoryEncoder.attend(transformer, weights, List.of(History.ofItems(1, 2, 3, 4)), 7);
            assertEquals(CONFIG.layers(), last.attention().size());
            for (NDArray layer : last.attention()) {
                assertRowsSumToOne(layer.toFloatArray(), 7);
            }
        }
    }

    @Test
    void tellsTheOrderOfEventsOnceDistancesCount() {
        NDArray flat = weights.flat();
        flat.set(
                new NDIndex(":"),
                flat.getManager()
                        .arange((float) flat.size())
                        .toType(DataType.FLOAT32, false)
                        .sin());

        float[] one = hidden(3, History.ofItems(1, 2, 3));
        float[] other = hidden(3, History.ofItems(2, 1, 3));

        int last = 2 * CONFIG.dimension();
        assertFalse(Math.abs(one[last] - other[last]) < TOLERANCE);
    }

    @Test
    void readsTheTypeOfEachEvent() {
        History views = History.ofItems(1, 2);
        History purchases = new History(new int[] {1, 2}, views.times(), new byte[] {2, 2});

        assertFalse(Arrays.equals(hidden(2, views), hidden(2, purchases)));
    }

    @Test
    void encodesOnePlaceOfEachRowAsItDoesAll() {
        List<History> histories = List.of(History.ofItems(4, 9, 4), History.ofItems(1, 2, 3, 4, 5), History.ofItems(8));
        float[] all = hidden(5, histories.toArray(History[]::new));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            float[] last =
                    HistoryEncoder.encodeLast(transformer, weights, histories).toFloatArray();

            int dimension = CONFIG.dimension();
            for (int row = 0; row < histories.size(); row++) {
                int from = (5 * row + histories.get(row).length() - 1) * dimension;
                assertArrayEquals(
                        Arrays.copyOfRange(all, from, from + dimension),
                        Arrays.copyOfRange(last, row * dimension, (row + 1) * dimension),
                        TOLERANCE);
            }
        }
    }

    @Test
    void encodesTheSameWhereRowsBeginAlike() {
        History whole = History.ofItems(4, 9, 4, 1, 2, 3, 5, 6, 7, 8);
        List<History> variants = List.of(whole.without(8), whole.without(9), whole);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            assertEquals(8, new PaddedHistories(variants, 10, CONFIG).shared());
            float[] together =
                    HistoryEncoder.encodeLast(transformer, weights, variants).toFloatArray();

            int dimension = CONFIG.dimension();
            for (int row = 0; row < variants.size(); row++) {
                assertArrayEquals(
                        HistoryEncoder.encodeLast(transformer, weights, List.of(variants.get(row)))
                                .toFloatArray(),
                        Arrays.copyOfRange(together, row * dimension, (row + 1) * dimension),
                        TOLERANCE);
            }
        }
    }

    private static void assertRowsSumToOne(float[] weights, int length) {
        for (int row = 0; row < weights.length / length; row++) {
            double sum = 0;
            for (int key = 0; key < length; key++) {
                float weight = weights[row * length + key];
                sum += weight;
                if (key > row % length) {
                    assertEquals(0, weight);
                }
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    /** Hidden vectors of all rows at all positions, flattened. */
    private float[] hidden(int length, History... histories) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            PaddedHistories padded = new PaddedHistories(List.of(histories), length, CONFIG);
            CausalTransformer.Input input = padded.input(weights.manager(), weights.items());
            return transformer.encode(input, Dropout.NONE).toFloatArray();
        }
    }
}
