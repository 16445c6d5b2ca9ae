package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that was broken off and goes on must end as one that was not. */
class ResumedRunTest {

    private static final SequenceDataset SHOP = Shops.random(150, 40, 7);
    private static final LeaveLastOut SPLIT = LeaveLastOut.of(SHOP);
    private static final Map<String, String> SMALL = Map.of(
            "dimension", "16", "length", "8", "negatives", "20", "batch-positions", "128", "learning-rate", "0.01");
    private static final TrainingRequest SIX_EPOCHS =
            TrainingRequest.reproducible(5).withSettings(SMALL).withEpochs(6);

    @TempDir
    Path folder;

    /** @param epochs with their seconds, which differ from run to run, left out */
    private record Outcome(float[] items, float[] flat, TrainingSummary summary, List<EpochReport> epochs) {}

    /** A training in one of its forms. */
    private interface Training {
        TrainedTransformer run(RunStates states, TrainingControl control, Consumer<EpochReport> listener);
    }

    private static Training fresh(TrainingRequest request) {
        return (states, control, listener) -> SequenceTrainer.train(SPLIT, request, states, control, listener);
    }

    @Test
    void endsInTheSameWeightsToTheBit() {
        assertEndsAsIfNeverBrokenOff(fresh(SIX_EPOCHS), 2, 3, 6);
    }

    @Test
    void endsWhereEarlyStoppingWouldHaveEndedIt() {
        Training hasty = fresh(TrainingRequest.reproducible(5)
                .withSettings(Map.of(
                        "dimension",
                        "8",
                        "length",
                        "4",
                        "batch-positions",
                        "128",
                        "learning-rate",
                        "0.03",
                        "patience",
                        "2")));

        assertEndsAsIfNeverBrokenOff(hasty, 1, whole(hasty).epochs().size());
    }

    @Test
    void endsInTheSameHybridFittedAgainOnEverything() {
        Training hybrid = fresh(new TrainingRequest(with("max-epochs", "4"), null, null, 5, 1, "cpu", true, true));
        int epochs = whole(hybrid).epochs().size();

        assertTrue(epochs > 5, "a search and a refit: " + epochs);
        assertEndsAsIfNeverBrokenOff(hybrid, 2, 4, 5, epochs);
    }

    @Test
    void endsInTheSameFineTunedModel() {
        TrainingRequest tuning = SIX_EPOCHS.withFineTuning(new FineTuning("", 0.3, 1));
        try (TrainedTransformer trained = SequenceTrainer.train(SPLIT, SIX_EPOCHS, new TrainingControl(), epoch -> {});
                BaseModel base = new BaseModel(
                        trained.weights(),
                        SHOP.vocabulary(),
                        SHOP.behaviourTypes(),
                        trained.summary().settings(),
                        SHOP.times()[SHOP.offsets()[75]] - 1)) {
            assertEndsAsIfNeverBrokenOff(
                    (states, control, listener) ->
                            SequenceTrainer.fineTune(SPLIT, tuning, base, states, control, listener),
                    1,
                    4);
        }
    }

    @Test
    void endsInTheSameVariant() {
        Map<String, String> settings = with("blocks", "ligr");
        settings.put("use-time-gap", "true");
        Training variant = fresh(SIX_EPOCHS.withSettings(settings));

        assertEndsAsIfNeverBrokenOff(variant, 3);
        assertNotEquals(
                whole(fresh(SIX_EPOCHS)).flat().length, whole(variant).flat().length, "it has weights of its own");
    }

    @Test
    void endsInTheSameModelThatLooksBothWays() {
        assertEndsAsIfNeverBrokenOff(fresh(SIX_EPOCHS.withSettings(with("direction", "bidirectional"))), 2, 5);
    }

    @Test
    void countsTheTimeUsedBefore() {
        breakOffAfter(3, fresh(SIX_EPOCHS));
        double used = states().reports().get(2).seconds();

        List<EpochReport> epochs = new ArrayList<>();
        fresh(SIX_EPOCHS).run(states(), new TrainingControl(), epochs::add).close();

        assertTrue(epochs.get(3).seconds() > used);
    }

    @Test
    void refusesWhatAnotherTrainingKept() {
        breakOffAfter(1, fresh(SIX_EPOCHS));
        TrainingRequest other = SIX_EPOCHS.withSettings(with("dimension", "8"));

        ProblemException thrown = assertThrows(ProblemException.class, () -> resumed(fresh(other)));

        assertEquals("training.otherState", thrown.problem().key());
    }

    @Test
    void refusesADamagedState() throws IOException {
        breakOffAfter(1, fresh(SIX_EPOCHS));
        Path file = folder.resolve("search.state");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        ProblemException thrown = assertThrows(ProblemException.class, () -> resumed(fresh(SIX_EPOCHS)));

        assertEquals("file.cut", thrown.problem().key());
    }

    @Test
    void keepsOneWholeFile() throws IOException {
        assertFalse(states().hasEpochs());

        breakOffAfter(3, fresh(SIX_EPOCHS));

        assertTrue(states().hasEpochs());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("search.state")), files.toList());
        }
    }

    private void assertEndsAsIfNeverBrokenOff(Training training, int... epochs) {
        Outcome whole = whole(training);
        for (int epoch : epochs) {
            breakOffAfter(epoch, training);
        }

        Outcome resumed = resumed(training);

        assertArrayEquals(whole.items(), resumed.items());
        assertArrayEquals(whole.flat(), resumed.flat());
        assertEquals(whole.epochs(), resumed.epochs());
        assertEquals(whole.summary(), resumed.summary());
    }

    private static Outcome whole(Training training) {
        return outcome(training, RunStates.NONE);
    }

    private Outcome resumed(Training training) {
        return outcome(training, states());
    }

    private static Outcome outcome(Training training, RunStates states) {
        List<EpochReport> epochs = new ArrayList<>();
        try (TrainedTransformer trained = training.run(states, new TrainingControl(), epochs::add)) {
            TrainingSummary summary = trained.summary();
            return new Outcome(
                    trained.weights().items().toFloatArray(),
                    trained.weights().flat().toFloatArray(),
                    new TrainingSummary(
                            summary.epochs(),
                            summary.bestEpoch(),
                            0,
                            summary.seed(),
                            summary.settings(),
                            summary.validation()),
                    epochs.stream().map(ResumedRunTest::withoutTime).toList());
        }
    }

    private static EpochReport withoutTime(EpochReport report) {
        return new EpochReport(
                report.epoch(), report.loss(), report.validationNdcg(), report.validationHitRate(), 0, report.best());
    }

    /** As a process would end that dies right after an epoch was reported. */
    private void breakOffAfter(int epoch, Training training) {
        int[] heard = {0};
        assertThrows(
                IllegalStateException.class,
                () -> training.run(states(), new TrainingControl(), report -> {
                    if (++heard[0] == epoch) {
                        throw new IllegalStateException("dies here");
                    }
                }));
    }

    private RunStates states() {
        return RunStates.in(folder);
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(SMALL);
        settings.put(key, value);
        return settings;
    }
}
