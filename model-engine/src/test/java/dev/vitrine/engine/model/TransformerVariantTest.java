package dev.vitrine.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.DifferentiableRecommender.PathPoints;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the plain Transformer holds of its variants. */
class TransformerVariantTest {

    private static final int ITEMS = 20;
    private static final TransformerVariant GATED = new TransformerVariant(true, false, false, false);
    private static final TransformerVariant GAPS = new TransformerVariant(false, true, false, false);
    private static final TransformerVariant BOTH_WAYS = new TransformerVariant(false, false, true, false);
    private static final float TOLERANCE = 1e-5f;

    static List<TransformerVariant> variants() {
        return List.of(
                GATED,
                GAPS,
                new TransformerVariant(true, true, false, false),
                BOTH_WAYS,
                new TransformerVariant(true, true, true, false));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void scoresByTheForwardPassThatAttends(TransformerVariant variant) {
        try (TransformerRecommender model = model(variant)) {
            History history = daily(7, 3, 5, 9, 1, 2, 4, 6, 8, 10);
            float[] scores = model.score(List.of(history))[0];

            assertArrayEquals(model.attend(history).scores(), scores, TOLERANCE);
            assertArrayEquals(scores, model.score(List.of(daily(4), history, daily(8, 8, 8)))[1], TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void scoresVariantsOfAHistoryTogetherAsAlone(TransformerVariant variant) {
        try (TransformerRecommender model = model(variant)) {
            History whole = daily(4, 9, 4, 1, 2, 3, 5, 6, 7, 8, 10, 11);
            List<History> without = List.of(whole.without(9), whole.without(10), whole);

            float[][] together = model.score(without);

            for (int at = 0; at < without.size(); at++) {
                assertArrayEquals(model.score(List.of(without.get(at)))[0], together[at], TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aPathEndsAtTheScoreAndItsSlopesAddUpToIt(TransformerVariant variant) {
        try (TransformerRecommender model = model(variant)) {
            History history = daily(7, 3, 5);
            double[] middles =
                    IntStream.range(0, 200).mapToDouble(i -> (i + 0.5) / 200).toArray();
            PathPoints ends = model.alongPath(history, 4, new double[] {0, 1});
            PathPoints between = model.alongPath(history, 4, middles);

            assertEquals(model.score(List.of(history))[0][4], ends.scores()[1], TOLERANCE);
            double sum = Arrays.stream(between.slopes())
                    .mapToDouble(slopes -> (slopes[0] + slopes[1] + slopes[2]) / middles.length)
                    .sum();
            assertEquals(ends.scores()[1] - ends.scores()[0], sum, 0.02 * Math.abs(sum) + 1e-3);
        }
    }

    @Test
    void oneThatLooksBothWaysSeesAllEventsAndSharesItsAttentionAmongThem() {
        History history = daily(7, 3, 5, 9);
        try (TransformerRecommender model = model(BOTH_WAYS)) {
            AttentionWeights attention = model.attend(history).attention();

            assertEquals(history.length(), attention.length());
            for (float[][][] layer : attention.weights()) {
                for (float[][] head : layer) {
                    for (float[] row : head) {
                        double sum = 0;
                        for (float weight : row) {
                            assertTrue(weight > 0);
                            sum += weight;
                        }
                        assertEquals(1, sum, 1e-5);
                    }
                }
            }
            double[] share = rowSums(AttentionRollout.of(attention));
            Arrays.stream(share).forEach(sum -> assertEquals(1, sum, 1e-4));
        }
    }

    @Test
    void aHeadReadOutOfOneThatLooksBothWaysGivesItsAttention() {
        History history = daily(7, 3, 5, 9, 1, 2, 4, 6, 8, 10, 11, 12, 13);
        try (TransformerRecommender model = model(BOTH_WAYS)) {
            AttentionWeights attention = model.attend(history).attention();
            HeadReadout readout = model.readHead(history, 1, 1);

            assertEquals(11, model.longestHistory());
            assertEquals(2, attention.firstPosition());
            assertEquals(2, readout.firstPosition());
            for (int query = 0; query < readout.length(); query++) {
                double[] weights = readout.weights(query);
                assertEquals(attention.length(), weights.length);
                for (int key = 0; key < weights.length; key++) {
                    assertEquals(attention.weights()[1][1][query][key], weights[key], 1e-4);
                }
            }
        }
    }

    @Test
    void oneThatLooksBothWaysScoresAnEmptyHistory() {
        try (TransformerRecommender model = model(BOTH_WAYS)) {
            assertEquals(1, model.attend(History.ofItems()).attention().length());
            assertTrue(Float.isFinite(scores(model, History.ofItems())[ITEMS]));
        }
    }

    private static double[] rowSums(float[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (float value : row) {
                        sum += value;
                    }
                    return sum;
                })
                .toArray();
    }

    @Test
    void closedGatesLetNothingThrough() {
        TransformerConfig config = config(GATED);
        try (TransformerWeights weights = weights(config);
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            close(weights, config);
            CausalTransformer transformer = new CausalTransformer(weights);
            float[] hidden = HistoryEncoder.encodeLast(transformer, weights, List.of(History.ofItems(3, 5)))
                    .toFloatArray();
            float[] alone = HistoryEncoder.encodeLast(transformer, weights, List.of(History.ofItems(5)))
                    .toFloatArray();

            assertArrayEquals(alone, hidden, 1e-4f);
        }
    }

    @Test
    void tellsHowLongAgoTheEventBeforeWas() {
        try (TransformerRecommender told = model(GAPS);
                TransformerRecommender untold = model(TransformerVariant.PLAIN)) {
            History days = daily(7, 3, 5);
            History years = at(time -> 365 * time, days);

            assertFalse(Arrays.equals(scores(told, days), scores(told, years)));
            assertArrayEquals(scores(untold, days), scores(untold, years));
            assertArrayEquals(scores(told, days), scores(told, at(time -> time + 86_400_000L, days)));
        }
    }

    @Test
    void gapsAreToldApartByDoubling() {
        long[] times = {5_000, 5_000, 5_999, 7_000, 10_000, 9_000, 9_000 + (1L << 50), SequenceDataset.NO_TIME, 1};
        History history = new History(new int[times.length], times, new byte[times.length]);

        int[] gaps = IntStream.range(0, times.length)
                .map(event -> TimeGap.of(history, event))
                .toArray();

        assertArrayEquals(new int[] {0, 1, 1, 2, 3, 1, TimeGap.BUCKETS - 1, 0, 0}, gaps);
    }

    /** A bias that no input outweighs. */
    private static void close(TransformerWeights weights, TransformerConfig config) {
        WeightViews views = weights.views();
        for (int layer = 0; layer < config.layers(); layer++) {
            for (String gate : List.of("attentionGate", "feedForwardGate")) {
                views.get("block" + layer + "." + gate + ".bias").subi(1000);
            }
        }
    }

    private static float[] scores(TransformerRecommender model, History history) {
        float[] scores = model.score(List.of(history))[0];
        assertTrue(Float.isFinite(scores[1]));
        return scores;
    }

    private static History daily(int... items) {
        return at(time -> 86_400_000L * time, History.ofItems(items));
    }

    /** @param time of each event, given its place for a history without times */
    private static History at(LongUnaryOperator time, History history) {
        long[] times = history.times()[0] == SequenceDataset.NO_TIME
                ? LongStream.range(0, history.length()).toArray()
                : history.times();
        return new History(history.items(), Arrays.stream(times).map(time).toArray(), history.behaviours());
    }

    private static TransformerConfig config(TransformerVariant variant) {
        return new TransformerConfig(ITEMS, 1, -1, 8, 2, 2, 12, 16, 0).in(variant);
    }

    /** Larger than those that training begins with, so that every part counts. */
    private static TransformerWeights weights(TransformerConfig config) {
        TransformerWeights weights = TransformerWeights.initial(config, 3, ComputeDevice.CPU);
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            weights.flat()
                    .set(
                            new NDIndex(":"),
                            weights.manager()
                                    .arange((float) weights.flat().size())
                                    .toType(DataType.FLOAT32, false)
                                    .sin());
            return weights;
        }
    }

    private static TransformerRecommender model(TransformerVariant variant) {
        return new TransformerRecommender(
                weights(config(variant)),
                new ItemVocabulary(IntStream.rangeClosed(1, ITEMS)
                        .mapToObj(Integer::toString)
                        .toList()));
    }
}
