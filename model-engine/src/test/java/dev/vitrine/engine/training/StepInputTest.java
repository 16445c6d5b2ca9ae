package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepInputTest {

    private static final SequenceDataset SHOP = Shops.random(60, 30, 7);
    private static final TrainingConfig CONFIG = DefaultConfig.of(SHOP)
            .withSettings(Map.of("loss", "sampled-softmax", "negatives", "25", "batch-positions", "100"));

    private static final List<TrainingSequence> BATCH = SequenceBatches.of(LeaveLastOut.of(SHOP), false, CONFIG)
            .deal(new SplittableRandom(1))
            .get(0);

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void findsEveryWrongAnswerThatIsTheRightOne() {
        DrawnAnswers drawn = prepared(1).batches().get(0).drawn();

        long[] targets = drawn.targets().toLongArray();
        long[] candidates = drawn.candidates().toLongArray();
        Set<Long> right = new TreeSet<>();
        for (int place = 0; place < targets.length * candidates.length; place++) {
            if (targets[place / candidates.length] == candidates[place % candidates.length]) {
                right.add((long) place);
            }
        }
        Set<Long> found = new TreeSet<>();
        for (long place : drawn.hits().toLongArray()) {
            found.add(place);
        }
        assertFalse(right.isEmpty());
        assertEquals(right, found);
        assertEquals(right.size(), drawn.hits().size());
    }

    @Test
    void halvesOfABatchHaveItsPositionsBetweenThemAndTheSameWrongAnswers() {
        StepInput.Batch whole = prepared(1).batches().get(0);

        List<StepInput.Batch> halves = prepared(2).batches();

        assertEquals(2, halves.size());
        assertArrayEquals(
                whole.drawn().targets().toLongArray(),
                joined(halves, half -> half.drawn().targets()));
        assertEquals(
                whole.weights().size(),
                halves.stream().mapToLong(half -> half.weights().size()).sum());
        for (StepInput.Batch half : halves) {
            long fewer = Math.abs(whole.weights().size() - 2 * half.weights().size());
            assertTrue(fewer <= 16, () -> "halves differ by " + fewer + ", more than one sequence");
            assertArrayEquals(
                    whole.drawn().candidates().toLongArray(),
                    half.drawn().candidates().toLongArray());
        }
    }

    @Test
    void aBatchOfOneSequenceIsNotCut() {
        StepInput input = input(2);

        input.prepare(BATCH.subList(0, 1), new SplittableRandom(2));

        assertEquals(1, input.batches().size());
    }

    private StepInput prepared(int parts) {
        StepInput input = input(parts);
        input.prepare(BATCH, new SplittableRandom(2));
        return input;
    }

    private StepInput input(int parts) {
        return new StepInput(CONFIG.modelFor(SHOP), CONFIG, new NegativeSampler.Even(30), parts, manager);
    }

    private static long[] joined(List<StepInput.Batch> halves, Function<StepInput.Batch, NDArray> values) {
        return halves.stream()
                .flatMapToLong(half -> LongStream.of(values.apply(half).toLongArray()))
                .toArray();
    }
}
