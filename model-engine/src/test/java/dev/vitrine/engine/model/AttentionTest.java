package dev.vitrine.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final float[][] X = {{1, 0, 1}, {0, 1, 0}, {1, 1, 1}};
    private static final float[][] KEY_WEIGHTS = {{0, 1, 0}, {1, 0, 1}, {0, 1, 0}};
    private static final float[][] VALUE_WEIGHTS = {{0, 0, 1}, {1, 1, 0}, {0, 1, 0}};

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);
    private final NDArray x = manager.create(X);
    private final NDArray keys = x.matMul(manager.create(KEY_WEIGHTS));
    private final NDArray values = x.matMul(manager.create(VALUE_WEIGHTS));

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void matchesTheWorkedExampleByHand() {
        assertArrayEquals(new float[] {0, 2, 0, 1, 0, 1, 1, 2, 1}, keys.toFloatArray());
        assertArrayEquals(new float[] {0, 1, 1, 1, 1, 0, 1, 2, 1}, values.toFloatArray());

        Attention.Attended attended = Attention.attend(x, keys, values, null);

        float[] expectedWeights = new float[9];
        float[] expectedOutput = new float[9];
        byHand(keys.toFloatArray(), values.toFloatArray(), expectedWeights, expectedOutput);
        assertArrayEquals(expectedWeights, attended.weights().toFloatArray(), 1e-6f);
        assertArrayEquals(expectedOutput, attended.output().toFloatArray(), 1e-6f);
    }

    /** The first token's scores are 0, 2 and 2 over sqrt(3): written out to the last digit, as a fixed point. */
    @Test
    void givesTheFirstTokenItsKnownWeights() {
        float[] weights = Attention.attend(x, keys, values, null).weights().toFloatArray();

        double other = Math.exp(2 / Math.sqrt(3));
        assertEquals(1 / (1 + 2 * other), weights[0], 1e-6);
        assertEquals(0.4319, weights[1], 5e-5);
        assertEquals(0.4319, weights[2], 5e-5);
        assertEquals(0.1361, weights[0], 5e-5);
    }

    @Test
    void hidesLaterKeysUnderTheCausalMask() {
        NDArray mask = AttentionMask.causal(manager, 3);

        float[] weights = Attention.attend(x, keys, values, mask).weights().toFloatArray();

        assertEquals(1, weights[0]);
        assertEquals(0, weights[1]);
        assertEquals(0, weights[2]);
        assertEquals(1, weights[3] + weights[4], 1e-6);
        assertEquals(0, weights[5]);
    }

    private static void byHand(float[] keys, float[] values, float[] weights, float[] output) {
        for (int query = 0; query < 3; query++) {
            double total = 0;
            double[] exponentials = new double[3];
            for (int key = 0; key < 3; key++) {
                double score = 0;
                for (int i = 0; i < 3; i++) {
                    score += X[query][i] * keys[3 * key + i];
                }
                exponentials[key] = Math.exp(score / Math.sqrt(3));
                total += exponentials[key];
            }
            for (int key = 0; key < 3; key++) {
                weights[3 * query + key] = (float) (exponentials[key] / total);
                for (int i = 0; i < 3; i++) {
                    output[3 * query + i] += (float) (exponentials[key] / total * values[3 * key + i]);
                }
            }
        }
    }
}
