package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatrixProductsTest {

    private static final int SIZE = 256;

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);
    private final float[] left = random(1);
    private final float[] right = random(2);
    private float[] product = {};

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void aLargeProductIsOfSinglePrecision() {
        MatrixProducts.large(() -> product = multiply());
        assertArrayEquals(reference(), product, 1e-3f, "rounded factors would be off by a tenth");
    }

    @Test
    void productsAreAsUsualAgainAfterwardsAndAfterAFailure() {
        float[] usual = multiply();
        MatrixProducts.large(() -> product = multiply());
        assertArrayEquals(usual, multiply());
        assertThrows(
                IllegalStateException.class,
                () -> MatrixProducts.large(() -> {
                    throw new IllegalStateException();
                }));
        assertArrayEquals(usual, multiply());
    }

    private float[] multiply() {
        try (NDArray one = matrix(left);
                NDArray other = matrix(right);
                NDArray of = one.matMul(other)) {
            return of.toFloatArray();
        }
    }

    private float[] reference() {
        float[] sums = new float[SIZE * SIZE];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double sum = 0;
                for (int i = 0; i < SIZE; i++) {
                    sum += (double) left[row * SIZE + i] * right[i * SIZE + column];
                }
                sums[row * SIZE + column] = (float) sum;
            }
        }
        return sums;
    }

    private NDArray matrix(float[] values) {
        return manager.create(values, new Shape(SIZE, SIZE));
    }

    private static float[] random(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
