package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What should not be trained on, or with, ends in words or in what there was. */
class BadTrainingTest {

    private static final Map<String, String> SMALL =
            Map.of("dimension", "8", "length", "8", "batch-positions", "128", "negatives", "20");

    private final List<EpochReport> epochs = new ArrayList<>();

    @Test
    void keepsTheBestBeforeTheLossIsNoLongerANumber() {
        SequenceDataset shop = Shops.random(150, 40, 7);
        TrainedTransformer first = train(shop, request(SMALL).withEpochs(2));
        TrainingRequest wild = request(SMALL)
                .withSettings(Map.of("learning-rate", "1e38", "clip-norm", "1e38"))
                .withFineTuning(new FineTuning("", 0, 0));
        try (BaseModel base = new BaseModel(
                        first.weights(),
                        shop.vocabulary(),
                        shop.behaviourTypes(),
                        first.summary().settings(),
                        null);
                TrainedTransformer tuned = SequenceTrainer.fineTune(
                        LeaveLastOut.of(shop), wild, base, new TrainingControl(), epochs::add)) {
            assertEquals("1", tuned.summary().settings().get(TrainingSummary.DIVERGED));
            assertEquals(0, tuned.summary().bestEpoch());
            assertEquals(2, epochs.size(), "those of the first training");
            assertArrayEquals(
                    first.weights().flat().toFloatArray(),
                    tuned.weights().flat().toFloatArray());
        }
    }

    @Test
    void saysSoWhenTheFirstEpochLeavesAllBounds() {
        TrainingRequest request = request(with("learning-rate", "1e38", "clip-norm", "1e38"));

        assertProblem("training.diverged", () -> train(Shops.random(150, 40, 7), request));
    }

    @Test
    void oneUserOrOneItemIsTrainedOn() {
        train(Shops.ofItems(5, new int[] {1, 2, 3, 4, 5}), request(SMALL).withEpochs(2))
                .close();
        train(Shops.ofItems(1, new int[] {1, 1, 1, 1}), request(SMALL).withEpochs(2))
                .close();
        assertEquals(4, epochs.size());
    }

    @Test
    void sequencesOfOneEventAreNothingToTrainOn() {
        SequenceDataset ones = Shops.ofItems(3, new int[] {1}, new int[] {2}, new int[] {3});

        assertProblem("training.tooFew", () -> train(ones, request(SMALL)));
    }

    @Test
    void saysBeforehandWhatWouldFitIntoTheMemory() {
        TrainingConfig config = DefaultConfig.LARGE.withSettings(Map.of("dimension", "256"));

        ProblemException thrown =
                assertThrows(ProblemException.class, () -> MemoryNeed.require(config, 5_000_000, 8e9));

        assertEquals("training.tooLarge", thrown.problem().key());
        assertTrue(thrown.getMessage().contains("A dimension of 64 would fit"), thrown.getMessage());
        MemoryNeed.require(config.withSettings(Map.of("dimension", "64")), 5_000_000, 8e9);
    }

    @Test
    void saysWhenNoDimensionWouldFit() {
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> MemoryNeed.require(DefaultConfig.LARGE, 500_000_000, 8e9));

        assertTrue(thrown.getMessage().contains("no dimension would fit"), thrown.getMessage());
    }

    @Test
    void saysWhenItIsTheStepThatIsTooLarge() {
        TrainingConfig config = DefaultConfig.LARGE.withSettings(Map.of("batch-positions", "1000000"));

        ProblemException thrown = assertThrows(ProblemException.class, () -> MemoryNeed.require(config, 10_000, 8e9));

        assertTrue(thrown.getMessage().contains("Steps of 250,000 events would fit"), thrown.getMessage());
        MemoryNeed.require(config.withSettings(Map.of("batch-positions", "250000")), 10_000, 8e9);
    }

    @Test
    void aMillionItemsFitIntoFourGigabytes() {
        MemoryNeed.require(DefaultConfig.LARGE, 1_000_000, 4e9);
    }

    @Test
    void theLearningRateRisesThenFalls() {
        Optimisation optimisation = DefaultConfig.LARGE
                .withSettings(Map.of("learning-rate", "0.01", "warm-up", "10", "learning-rate-decay", "0.5"))
                .optimisation();

        assertEquals(0.001, optimisation.learningRate(1, 1), 1e-12);
        assertEquals(0.01, optimisation.learningRate(1, 10), 1e-12);
        assertEquals(0.01, optimisation.learningRate(1, 99), 1e-12);
        assertEquals(0.0025, optimisation.learningRate(3, 99), 1e-12);
    }

    @Test
    void theProcessorAgreesWithItself() {
        DeviceCheck.Result result = DeviceCheck.run("cpu");

        assertEquals(DeviceCheck.STEPS, result.losses().size());
        assertEquals(0, result.difference());
        assertTrue(result.ok(), result::toString);
    }

    @Test
    void aDeviceThatIsNotThereCannotBeChecked() {
        assertProblem("device.missing", () -> DeviceCheck.run("mps"));
    }

    private static void assertProblem(String key, Runnable work) {
        assertEquals(
                key, assertThrows(ProblemException.class, work::run).problem().key());
    }

    private TrainedTransformer train(SequenceDataset dataset, TrainingRequest request) {
        return SequenceTrainer.train(dataset, request, new TrainingControl(), epochs::add);
    }

    private static TrainingRequest request(Map<String, String> settings) {
        return TrainingRequest.reproducible(3).withSettings(settings);
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> settings = new HashMap<>(SMALL);
        for (int at = 0; at < pairs.length; at += 2) {
            settings.put(pairs[at], pairs[at + 1]);
        }
        return settings;
    }

    @Test
    void aContainersLimitCountsWhereTheMachineHasMore() {
        Stream<String> machine = Stream.of("MemTotal:  24000000 kB", "MemAvailable:  16000000 kB");
        assertEquals(2e9, MemoryNeed.available(2e9, machine));
    }

    @Test
    void whatOtherProgramsHaveIsNotThereToTake() {
        Stream<String> machine = Stream.of("MemTotal:  24000000 kB", "MemAvailable:  1000000 kB");
        assertEquals(1.024e9, MemoryNeed.available(8e9, machine));
        assertEquals(8e9, MemoryNeed.available(8e9, Stream.of()), "where Linux says nothing");
    }
}
