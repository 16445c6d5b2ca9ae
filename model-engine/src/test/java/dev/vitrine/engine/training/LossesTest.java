package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.device.Gradients;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each loss beside the same written out in plain arithmetic, and its gradient beside differences of that. */
class LossesTest {

    private static final int POSITIONS = 5;
    private static final int ITEMS = 9; // and padding
    private static final int DIMENSION = 3;
    private static final double STEP = 1e-5;

    private static final int[] TARGETS = {3, 1, 9, 3, 7};
    private static final int[] CANDIDATES = {2, 3, 8, 3, 5, 9};
    private static final double[] WEIGHTS = {1, 0.5, 2, 0.25, 1};
    private static final double[] LOG_EXPECTED = {0.1, -0.7, 0.4, -0.7, 0, -1.2};

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);
    private final double[][] hidden = random(POSITIONS, 1);
    private final double[][] table = random(ITEMS + 1, 2);

    /** The loss of one position by plain arithmetic. */
    private interface Reference {
        double at(int position, double[][] hidden, double[][] table);
    }

    /** The loss summed by weight, by the engine. */
    private interface Computed {
        NDArray of(NDArray hidden, NDArray table);
    }

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void sampledSoftmaxTellsTheTargetFromThoseDrawn() {
        assertSame(
                (position, h, e) -> softmax(position, h, e, CANDIDATES, new double[CANDIDATES.length]),
                (h, e) -> SampledSoftmax.of(h, e, drawn(), null, manager.create(floats(WEIGHTS))));
    }

    @Test
    void correctedSoftmaxTakesOffWhatIsDrawnOften() {
        assertSame(
                (position, h, e) -> softmax(position, h, e, CANDIDATES, LOG_EXPECTED),
                (h, e) -> SampledSoftmax.of(
                        h, e, drawn(), manager.create(floats(LOG_EXPECTED)), manager.create(floats(WEIGHTS))));
    }

    @Test
    void wholeSoftmaxIsTheSameWhateverTheChunk() {
        int[] all = IntStream.rangeClosed(1, ITEMS).toArray();
        for (int chunk : new int[] {1, 2 * (ITEMS + 1), 1000}) {
            assertSame(
                    (position, h, e) -> softmax(position, h, e, all, new double[ITEMS]),
                    (h, e) -> WholeSoftmax.of(h, e, indices(TARGETS), manager.create(floats(WEIGHTS)), chunk));
        }
    }

    @Test
    void binaryCrossEntropyTellsEachFromNone() {
        assertSame((position, h, e) -> binary(position, h, e, 1), (h, e) -> weighted(Losses.binary(h, e, drawn(), 1)));
    }

    @Test
    void aPowerWeighsTheTargetLess() {
        double power = Losses.power(0.75, CANDIDATES.length, 100);
        assertSame(
                (position, h, e) -> binary(position, h, e, power),
                (h, e) -> weighted(Losses.binary(h, e, drawn(), power)));
    }

    @Test
    void thePowerIsOneWithoutCalibrationAndTheShareDrawnWithAllOfIt() {
        assertEquals(1, Losses.power(0, 256, 12_101), 1e-12);
        assertEquals(256.0 / 12_100, Losses.power(1, 256, 12_101), 1e-12);
        assertEquals(1, Losses.power(1, 4096, 20), 1e-12, "all wrong items are drawn");
    }

    private static double softmax(int position, double[][] h, double[][] e, int[] candidates, double[] logExpected) {
        double right = score(h[position], e[TARGETS[position]]);
        double sum = Math.exp(right);
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] != TARGETS[position]) {
                sum += Math.exp(score(h[position], e[candidates[i]]) - logExpected[i]);
            }
        }
        return Math.log(sum) - right;
    }

    private static double binary(int position, double[][] h, double[][] e, double power) {
        double sum = power * Math.log1p(Math.exp(-score(h[position], e[TARGETS[position]])));
        for (int candidate : CANDIDATES) {
            if (candidate != TARGETS[position]) {
                sum += Math.log1p(Math.exp(score(h[position], e[candidate])));
            }
        }
        return sum / (CANDIDATES.length + 1);
    }

    private static double score(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private void assertSame(Reference reference, Computed computed) {
        NDArray h = manager.create(flat(hidden), new Shape(POSITIONS, DIMENSION));
        NDArray e = manager.create(flat(table), new Shape(ITEMS + 1, DIMENSION));
        h.setRequiresGradient(true);
        e.setRequiresGradient(true);
        NDArray loss = Gradients.add(() -> computed.of(h, e));
        assertEquals(sum(reference), loss.getFloat(), 1e-4);
        assertGradient(reference, hidden, h.getGradient().toFloatArray());
        assertGradient(reference, table, e.getGradient().toFloatArray());
    }

    private void assertGradient(Reference reference, double[][] values, float[] gradient) {
        for (int at = 0; at < gradient.length; at++) {
            double[] row = values[at / DIMENSION];
            double before = row[at % DIMENSION];
            row[at % DIMENSION] = before + STEP;
            double more = sum(reference);
            row[at % DIMENSION] = before - STEP;
            double less = sum(reference);
            row[at % DIMENSION] = before;
            assertEquals((more - less) / (2 * STEP), gradient[at], 1e-4);
        }
    }

    private double sum(Reference reference) {
        return IntStream.range(0, POSITIONS)
                .mapToDouble(position -> WEIGHTS[position] * reference.at(position, hidden, table))
                .sum();
    }

    private NDArray weighted(NDArray losses) {
        return losses.mul(manager.create(floats(WEIGHTS))).sum();
    }

    private DrawnAnswers drawn() {
        long[] hits = IntStream.range(0, POSITIONS * CANDIDATES.length)
                .filter(place -> TARGETS[place / CANDIDATES.length] == CANDIDATES[place % CANDIDATES.length])
                .asLongStream()
                .toArray();
        return new DrawnAnswers(indices(TARGETS), indices(CANDIDATES), manager.create(hits));
    }

    private NDArray indices(int[] values) {
        return manager.create(Arrays.stream(values).asLongStream().toArray());
    }

    private static double[][] random(int rows, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[rows][DIMENSION];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        return values;
    }

    private static float[] flat(double[][] rows) {
        return floats(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
