package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDManager;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepInputTest {

    private static final SequenceDataset SHOP = Shops.random(60, 30, 7);
    private static final TrainingConfig CONFIG = DefaultConfig.of(SHOP)
            .withSettings(Map.of("loss", "sampled-softmax", "negatives", "25", "batch-positions", "100"));

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void findsEveryWrongAnswerThatIsTheRightOne() {
        StepInput input = new StepInput(CONFIG.modelFor(SHOP), CONFIG, new NegativeSampler.Even(30), manager);
        SequenceBatches batches = SequenceBatches.of(LeaveLastOut.of(SHOP), false, CONFIG);

        input.prepare(batches.deal(new SplittableRandom(1)).get(0), new SplittableRandom(2));
        DrawnAnswers drawn = input.batch().drawn();

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
}
