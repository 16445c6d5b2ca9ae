package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LazyAdamTest {

    private static final int ROWS = 12;
    private static final int DIMENSION = 3;
    private static final AdamStep ADAM = new AdamStep(0.01, 0);

    private NDManager manager;
    private NDArray all; // moved by plain Adam, with its moments
    private NDArray mean;
    private NDArray variance;
    private NDArray lazyTable;
    private LazyAdam lazy; // moves the lazy table
    private LocalItems items;

    @BeforeEach
    void beginWithOnes() {
        manager = EngineRuntime.newManager(ComputeDevice.CPU);
        EngineRuntime.recordNothingHere();
        all = manager.ones(new Shape(ROWS, DIMENSION));
        mean = manager.zeros(all.getShape());
        variance = manager.zeros(all.getShape());
        lazyTable = manager.ones(all.getShape());
        lazy = new LazyAdam(lazyTable, ADAM, manager);
        items = new LocalItems(ROWS);
    }

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    /** Plain Adam over the whole table, most gradients zero, against Adam over the rows that have one. */
    @Test
    void goesWhereAdamOverAllRowsGoes() {
        SplittableRandom random = new SplittableRandom(4);

        for (int step = 1; step <= 40; step++) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                items.clear();
                items.localOf(random.nextInt(ROWS));
                items.localOf(random.nextInt(ROWS));
                float[] sparse = new float[items.count() * DIMENSION];
                float[] dense = new float[ROWS * DIMENSION];
                for (int i = 0; i < sparse.length; i++) {
                    sparse[i] = (float) random.nextGaussian();
                    dense[items.item(i / DIMENSION) * DIMENSION + i % DIMENSION] = sparse[i];
                }
                ADAM.update(all, manager.create(dense, all.getShape()), mean, variance, step);
                LazyAdam.Rows rows = lazy.borrow(items, step);
                NDArray gradient = manager.create(sparse, new Shape(items.count(), DIMENSION));
                ADAM.update(rows.values(), gradient, rows.mean(), rows.variance(), step);
                lazy.giveBack(rows);
            }
        }
        lazy.catchUp(40);

        float[] moved = all.toFloatArray();
        assertArrayEquals(moved, lazyTable.toFloatArray(), 0.01f);
    }

    /** Steps of all rows in place, with a step of one row now and then, against plain Adam. */
    @Test
    void allRowsGoWhereAdamGoesAfterStepsOfFew() {
        for (int step = 1; step <= 20; step++) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                boolean few = step % 3 == 0;
                items.clear();
                items.localOf(4);
                NDArray gradient = manager.zeros(all.getShape());
                gradient.set(new NDIndex(few ? "4" : ":"), step % 2 == 0 ? 1f : 0.5f);
                LazyAdam.Rows rows = few ? lazy.borrow(items, step) : lazy.all(step);
                NDArray own = few ? gradient.get(new NDIndex("4:5")).duplicate() : gradient.duplicate();
                ADAM.update(all, gradient, mean, variance, step);
                ADAM.update(rows.values(), own, rows.mean(), rows.variance(), step);
                lazy.giveBack(rows);
            }
        }
        lazy.catchUp(20);

        assertArrayEquals(all.toFloatArray(), lazyTable.toFloatArray(), 0.005f);
    }

    @Test
    void catchesUpWithMoreRowsThanItTakesAtOnceAndLeavesThoseNeverMet() {
        int rows = 20_000;
        NDArray table = manager.ones(new Shape(rows, 1));
        LazyAdam large = new LazyAdam(table, ADAM, manager);
        LocalItems most = new LocalItems(rows);
        most.clear();
        for (int item = 0; item < rows - 1; item++) {
            most.localOf(item);
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            LazyAdam.Rows borrowed = large.borrow(most, 1);
            NDArray gradient = manager.ones(new Shape(rows - 1, 1));
            ADAM.update(borrowed.values(), gradient, borrowed.mean(), borrowed.variance(), 1);
            large.giveBack(borrowed);
        }
        float before = table.getFloat(0, 0);

        large.catchUp(5);
        float[] after = table.toFloatArray();
        large.catchUp(5);

        assertTrue(after[0] < before, "momentum carries it on");
        for (int item = 0; item < rows - 1; item++) {
            assertEquals(after[0], after[item]);
        }
        assertEquals(1, after[rows - 1]);
        assertArrayEquals(after, table.toFloatArray());
    }
}
