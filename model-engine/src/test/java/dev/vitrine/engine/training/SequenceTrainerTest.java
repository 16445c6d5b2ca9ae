package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import dev.vitrine.engine.recommend.Recommender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTrainerTest {

    private static final SequenceDataset RING = Shops.random(150, 40, 7);
    private static final Map<String, String> SMALL = Map.of(
            "dimension", "16", "length", "8", "negatives", "20", "batch-positions", "128", "learning-rate", "0.01");
    private static final List<History> HISTORIES = List.of(History.ofItems(3, 4), History.ofItems(20, 21, 22));

    private final TrainingControl control = new TrainingControl();
    private final List<EpochReport> epochs = new ArrayList<>();

    @Test
    void learnsWhatFollowsWhat() {
        try (TrainedTransformer trained = train(reproducible().withEpochs(15))) {
            assertTrue(ndcg(trained.summary()) > 0.5, epochs::toString);
            assertTrue(epochs.get(14).loss() < epochs.get(0).loss(), epochs::toString);
        }
    }

    @Test
    void ranksAllItemsWhereTheyAreFew() {
        Map<String, String> few = Map.of(
                "dimension", "16", "length", "8", "negatives", "40", "batch-positions", "128", "learning-rate", "0.01");
        try (TrainedTransformer trained = train(reproducible().withSettings(few).withEpochs(15))) {
            assertTrue(ndcg(trained.summary()) > 0.5, epochs::toString);
        }
    }

    @Test
    void measuresWhatTheEvaluatorMeasures() {
        try (TrainedTransformer trained = train(reproducible().withEpochs(3));
                TransformerRecommender model = new TransformerRecommender(trained.weights(), RING.vocabulary())) {
            EvaluationReport report = Evaluator.evaluate(
                    model,
                    LeaveLastOut.of(RING),
                    Split.VALIDATION,
                    SeenItems.MASKED,
                    new int[] {10},
                    "",
                    Progress.NONE);

            Map<String, Double> measured = trained.summary().validation();
            for (String metric : Set.of("ndcg@10", "hr@10")) {
                assertEquals(report.metric(metric).value(), measured.getOrDefault(metric, -1.0), 1e-9);
            }
        }
    }

    @Test
    void repeatsARunToTheBitWithOneThread() {
        float[][] first = scoresOfRun();
        List<Double> losses = epochs.stream().map(EpochReport::loss).toList();
        epochs.clear();

        assertArrayEquals(first, scoresOfRun());
        assertEquals(losses, epochs.stream().map(EpochReport::loss).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.2"})
    void repeatsARunToTheBitWithTwoThreads(String dropout) {
        Map<String, String> settings = new HashMap<>(SMALL);
        settings.put("dropout", dropout);
        TrainingRequest two = new TrainingRequest(settings, 3, null, 1, 2, "cpu", false, false);
        train(two).close();
        List<Double> losses = epochs.stream().map(EpochReport::loss).toList();
        epochs.clear();

        train(two).close();
        assertEquals(losses, epochs.stream().map(EpochReport::loss).toList());
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void learnsByEveryLoss(Loss loss) {
        Map<String, String> settings = new HashMap<>(SMALL);
        settings.put("loss", SettingValues.text(loss));
        settings.put("dropout", "0");
        try (TrainedTransformer trained =
                train(TrainingRequest.reproducible(1).withSettings(settings).withEpochs(40))) {
            assertTrue(epochs.get(39).loss() < 0.8 * epochs.get(0).loss(), epochs::toString);
            assertTrue(ndcg(trained.summary()) > 0.2, trained.summary()::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void leavesNoNativeArrayBehindAStep(Loss loss) {
        List<Integer> alive = new ArrayList<>();
        Map<String, String> settings = new HashMap<>(SMALL);
        settings.put("loss", SettingValues.text(loss));
        TrainingRequest request =
                TrainingRequest.reproducible(1).withSettings(settings).withEpochs(6);
        SequenceTrainer.train(RING, request, control, epoch -> alive.add(EngineRuntime.liveArrays()))
                .close();

        assertEquals(1, Set.copyOf(alive).size(), alive::toString);
    }

    @Test
    void stopsWhenNothingGetsBetter() {
        Map<String, String> hasty = Map.of(
                "dimension", "8", "length", "4", "batch-positions", "128", "learning-rate", "0.03", "patience", "2");
        try (TrainedTransformer trained = train(reproducible().withSettings(hasty))) {
            TrainingSummary summary = trained.summary();
            assertEquals(2, summary.epochs() - summary.bestEpoch());
            assertTrue(epochs.get(summary.bestEpoch() - 1).best());
        }
    }

    @Test
    void keepsWithinATimeBudget() {
        TrainingRequest brief = new TrainingRequest(SMALL, null, 0.01, 1, 1, "cpu", false, false);
        try (TrainedTransformer trained = train(brief)) {
            assertTrue(trained.summary().seconds() >= 0.6, trained.summary()::toString);
        }
    }

    @Test
    void keepsTheBestEpochWhenStopped() {
        TrainingRequest endless = reproducible().withEpochs(1_000_000);
        try (TrainedTransformer trained = SequenceTrainer.train(RING, endless, control, epoch -> {
            epochs.add(epoch);
            if (epoch.epoch() == 3) {
                control.stopAndKeep();
            }
        })) {
            assertEquals(3, trained.summary().epochs());
            assertEquals(
                    epochs.stream()
                            .mapToDouble(EpochReport::validationNdcg)
                            .max()
                            .orElseThrow(),
                    ndcg(trained.summary()));
        }
    }

    @Test
    void keepsNothingWhenCancelled() {
        control.cancel();

        TrainingRequest request = reproducible();
        assertThrows(CancellationException.class, () -> train(request));
    }

    @Test
    void refitsForAsManyEpochsAsWereBest() {
        TrainingRequest refit = new TrainingRequest(
                Map.of("dimension", "8", "length", "4", "learning-rate", "0.03", "patience", "2"),
                null,
                null,
                1,
                1,
                "cpu",
                true,
                true);
        try (TrainedTransformer trained = train(refit)) {
            long measured = epochs.stream()
                    .filter(e -> !Double.isNaN(e.validationNdcg()))
                    .count();
            long refitted = epochs.size() - measured;
            assertEquals(measured - 2, refitted);
            assertEquals(epochs.size(), trained.summary().bestEpoch());
            assertTrue(ndcg(trained.summary()) > 0);
            assertEquals(
                    String.valueOf(Objects.requireNonNull(trained.memory()).weight()),
                    trained.summary().settings().get(Memory.WEIGHT),
                    "the weight chosen before the refit");
        }
    }

    @Test
    void refitsAMemoryTooWhereTheEpochsAreGiven() {
        TrainingRequest refit = new TrainingRequest(SMALL, 2, null, 1, 1, "cpu", true, true);
        try (TrainedTransformer trained = train(refit)) {
            assertEquals(4, epochs.size(), "two to choose the memory's weight by, two of the refit");
            assertTrue(trained.summary().settings().containsKey(Memory.WEIGHT));
            assertTrue(trained.memory() != null);
        }
    }

    @Test
    void joinsAMemoryThatDoesNotWorsenTheValidation() {
        TrainingRequest alone = new TrainingRequest(SMALL, 3, null, 1, 1, "cpu", false, false);
        TrainingRequest joined = new TrainingRequest(SMALL, 3, null, 1, 1, "cpu", false, true);
        try (TrainedTransformer network = train(alone);
                TrainedTransformer both = train(joined)) {
            assertTrue(ndcg(both.summary()) >= ndcg(network.summary()));
            assertNull(network.memory());
        }
    }

    @Test
    void readsBehavioursAndAsksForTheTarget() {
        SequenceDataset shop = looksAndPurchases();
        TrainingRequest request = reproducible().withEpochs(3);

        try (TrainedTransformer trained = SequenceTrainer.train(shop, request, control, epochs::add);
                AttentiveRecommender model = trained.recommender(shop.vocabulary())) {
            assertTrue(trained.weights().config().asksForBehaviour());
            assertTrue(epochs.get(2).loss() < epochs.get(0).loss(), epochs::toString);
            assertFalse(Arrays.equals(scoresAfter(model, 0), scoresAfter(model, 2)));
        }
    }

    @Test
    void aModelKeptFromBehavioursDoesNotTellThemApart() {
        SequenceDataset shop = looksAndPurchases();
        TrainingRequest request = reproducible()
                .withEpochs(1)
                .withSettings(Map.of("dimension", "8", "batch-positions", "128", "use-behaviour", "false"));

        try (TrainedTransformer trained = SequenceTrainer.train(shop, request, control, epochs::add);
                AttentiveRecommender model = trained.recommender(shop.vocabulary())) {
            assertArrayEquals(scoresAfter(model, 0), scoresAfter(model, 2));
            assertEquals("false", trained.summary().settings().get("use-behaviour"));
        }
    }

    private static SequenceDataset looksAndPurchases() {
        String[] users = new String[60];
        for (int user = 0; user < users.length; user++) {
            int item = 1 + user % 8;
            String buy = "v" + item + " c" + item + " p" + (item + 1) + " ";
            users[user] = buy + "v" + (item + 2) + " p" + (1 + (item + 4) % 10) + " v" + item + " p" + (1 + item % 10);
        }
        return Shops.withBehaviours(10, "purchase", users);
    }

    /** @param behaviour of both events of a history */
    private static float[] scoresAfter(Recommender model, int behaviour) {
        byte type = (byte) behaviour;
        long[] times = {SequenceDataset.NO_TIME, SequenceDataset.NO_TIME};
        return model.score(List.of(new History(new int[] {3, 4}, times, new byte[] {type, type})))[0];
    }

    @Test
    void saysSoWhenTrainingDiverges() {
        Map<String, String> wild = Map.of("dimension", "8", "learning-rate", "1e30", "clip-norm", "1e30");
        TrainingRequest request = reproducible().withSettings(wild).withEpochs(5);

        ProblemException thrown = assertThrows(ProblemException.class, () -> train(request));

        assertEquals("training.diverged", thrown.problem().key());
    }

    private static TrainingRequest reproducible() {
        return TrainingRequest.reproducible(1).withSettings(SMALL);
    }

    private TrainedTransformer train(TrainingRequest request) {
        return SequenceTrainer.train(RING, request, control, epochs::add);
    }

    private float[][] scoresOfRun() {
        try (TrainedTransformer trained = train(reproducible().withEpochs(3));
                TransformerRecommender model = new TransformerRecommender(trained.weights(), RING.vocabulary())) {
            return model.score(HISTORIES);
        }
    }

    private static double ndcg(TrainingSummary summary) {
        return summary.validation().getOrDefault("ndcg@10", -1.0);
    }

    @Test
    void judgesByASampleWhereThatIsAskedFor() {
        assertArrayEquals(new int[] {5, 7, 9}, ValidationRanking.sample(new int[] {5, 6, 7, 8, 9, 10}, 3));
        assertArrayEquals(new int[] {5, 6}, ValidationRanking.sample(new int[] {5, 6}, 0));
        assertArrayEquals(new int[] {5, 6}, ValidationRanking.sample(new int[] {5, 6}, 3));
    }

    @Test
    void endsWithinAValidationWhenItIsCancelled() {
        SequenceDataset shop = Shops.random(100, 20, 3);
        LeaveLastOut split = LeaveLastOut.of(shop);
        TrainingConfig config = TrainingConfig.forData(shop);
        TrainingControl control = new TrainingControl();
        Reins reins = new Reins(control, new ActiveTime(), null);
        try (TransformerWeights weights = TransformerWeights.initial(config.modelFor(shop), 1, ComputeDevice.CPU)) {
            ValidationRanking ranking = new ValidationRanking(split, split.scoredUsers(), config);
            CausalTransformer transformer = new CausalTransformer(weights);
            ranking.rank(transformer, weights, reins::waitOrEnd);
            control.cancel();

            assertThrows(CancellationException.class, () -> ranking.rank(transformer, weights, reins::waitOrEnd));
        }
    }
}
