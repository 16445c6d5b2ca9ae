package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepsAheadTest {

    private static final SequenceDataset SHOP = Shops.random(60, 30, 7);
    private static final TrainingConfig CONFIG =
            TrainingConfig.forData(SHOP).withSettings(Map.of("negatives", "20", "batch-positions", "64"));
    private static final Seeds SEEDS = new Seeds(3);
    private static final List<List<TrainingSequence>> DEALT =
            SequenceBatches.of(LeaveLastOut.of(SHOP), false, CONFIG).deal(SEEDS.order(1));

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);

    @AfterEach
    void closeNativeMemory() {
        manager.close();
    }

    @Test
    void stepsMadeReadyBeforehandAreThoseMadeWhenAskedFor() {
        List<float[]> ready = steps(true);
        List<float[]> asked = steps(false);

        for (int at = 0; at < asked.size(); at++) {
            assertArrayEquals(asked.get(at), ready.get(at), "array " + at);
        }
    }

    /** What three steps are told, and what they drop. */
    private List<float[]> steps(boolean isAhead) {
        List<float[]> values = new ArrayList<>();
        try (StepsAhead steps = new StepsAhead(this::draft, isAhead)) {
            for (int step = 0; step < 3; step++) {
                StepDraft draft = steps.take(DEALT, 1, step);
                List<StepInput.Batch> batches = draft.input().batches();
                for (int part = 0; part < 2; part++) {
                    StepInput.Batch batch = batches.get(part);
                    int cells = draft.input().parts().get(part).cells();
                    Stream.of(
                                    batch.inputs(),
                                    batch.places(),
                                    batch.drawn().candidates(),
                                    batch.drawn().hits())
                            .map(array -> array.toType(DataType.FLOAT32, true))
                            .forEach(array -> values.add(array.toFloatArray()));
                    values.add(draft.dropouts()
                            .get(part)
                            .apply(manager.ones(new Shape(4L * cells)))
                            .toFloatArray());
                }
            }
        }
        return values;
    }

    private StepDraft draft() {
        StepInput input = new StepInput(CONFIG.modelFor(SHOP), CONFIG, new NegativeSampler.Even(30), 2, manager);
        return new StepDraft(input, List.of(new RandomDropout(0.25, manager), new RandomDropout(0.25, manager)), SEEDS);
    }
}
