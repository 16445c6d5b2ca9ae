package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingStepTest {

    private static final SequenceDataset SHOP = Shops.inCategories(Shops.random(80, 30, 7));
    private static final Map<String, String> SMALL =
            Map.of("dimension", "16", "length", "8", "negatives", "20", "batch-positions", "128", "dropout", "0");

    private final int threads = EngineRuntime.threads();

    @AfterEach
    void useThreadsAsBefore() {
        EngineRuntime.useThreads(threads);
    }

    /** The first moment after one step is a tenth of the gradient. */
    @ParameterizedTest
    @CsvSource({
        "loss, sampled-softmax",
        "loss, corrected-softmax",
        "loss, gbce",
        "direction, bidirectional",
        "blocks, ligr",
        "use-category, true",
        "frozen, 1"
    })
    void aBatchInTwoPartsHasTheGradientsOfOneInOne(String key, String value) {
        List<float[]> inOne = momentsAfterOneStep(key, value, 1);
        List<float[]> inTwo = momentsAfterOneStep(key, value, 2);

        for (int moment = 0; moment < inOne.size(); moment++) {
            assertArrayEquals(inOne.get(moment), inTwo.get(moment), 1e-6f, "moment " + moment);
        }
    }

    private static List<float[]> momentsAfterOneStep(String key, String value, int threads) {
        EngineRuntime.useThreads(threads);
        Map<String, String> settings = new HashMap<>(SMALL);
        boolean isFrozen = key.equals("frozen");
        settings.put(isFrozen ? "layers" : key, value);
        TrainingConfig config = TrainingConfig.forData(SHOP).withSettings(settings);
        SequenceBatches batches = SequenceBatches.of(LeaveLastOut.of(SHOP), false, config);
        Seeds seeds = new Seeds(3);
        List<List<TrainingSequence>> dealt = batches.deal(seeds.order(1));
        try (TransformerWeights weights = TransformerWeights.initial(
                        config.modelFor(SHOP), config.featuresOf(SHOP), 3, ComputeDevice.of(ComputeDevice.CPU.id()));
                TrainingStep step = new TrainingStep(
                        weights, config, TrainingRun.sampler(batches, config, weights), isFrozen ? 1 : 0, seeds)) {
            step.run(dealt, 1, 0);
            return step.moments().stream().map(NDArray::toFloatArray).toList();
        }
    }
}
