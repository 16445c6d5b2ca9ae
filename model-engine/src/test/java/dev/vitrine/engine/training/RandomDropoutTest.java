package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RandomDropoutTest {

    private static final int CELLS = 700;

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);
    private final RandomDropout dropout = new RandomDropout(0.25, manager);

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void masksMadeBeforehandAreThoseMadeWhenAskedFor() {
        dropout.begin(new SplittableRandom(3), 10);
        apply(30);
        apply(20);

        dropout.begin(new SplittableRandom(4), CELLS);
        float[] first = apply(3 * CELLS);
        float[] second = apply(2 * CELLS);

        dropout.begin(new SplittableRandom(4), CELLS);
        dropout.prepare();
        assertArrayEquals(first, apply(3 * CELLS));
        assertArrayEquals(second, apply(2 * CELLS));
    }

    @Test
    void whatIsKeptMakesUpForWhatIsDropped() {
        dropout.begin(new SplittableRandom(5), 1);

        double sum = 0;
        for (float value : apply(100_000)) {
            sum += value;
        }
        assertEquals(100_000, sum, 1_000);
    }

    private float[] apply(int values) {
        return dropout.apply(manager.ones(new Shape(values))).toFloatArray();
    }
}
