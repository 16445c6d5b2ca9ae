package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FineTuningTest {

    private static final SequenceDataset WHOLE = Shops.random(200, 40, 7);
    private static final long HALF = WHOLE.times()[WHOLE.offsets()[100]] - 1;
    private static final Map<String, String> SMALL = Map.of(
            "dimension", "16", "length", "8", "negatives", "20", "batch-positions", "128", "learning-rate", "0.01");
    private static final TrainingRequest REQUEST =
            TrainingRequest.reproducible(3).withSettings(SMALL).withEpochs(6);

    private final TrainingControl control = new TrainingControl();
    private final List<EpochReport> epochs = new ArrayList<>();
    private final LeaveLastOut split = LeaveLastOut.of(WHOLE);
    private BaseModel base;
    private double baseNdcg;

    @BeforeEach
    void trainBase() {
        TrainedTransformer trained = SequenceTrainer.train(split, REQUEST, control, epoch -> {});
        baseNdcg = ndcg(trained);
        base = new BaseModel(
                trained.weights(),
                WHOLE.vocabulary(),
                WHOLE.behaviourTypes(),
                trained.summary().settings(),
                HALF);
    }

    @AfterEach
    void close() {
        base.close();
    }

    @Test
    void goesOnFromWhatWasLearned() {
        List<EpochReport> fresh = new ArrayList<>();
        SequenceTrainer.train(split, REQUEST, control, fresh::add).close();

        fineTune(new FineTuning("", 0.2, 0), Map.of()).close();

        assertTrue(epochs.get(0).loss() < fresh.get(0).loss(), epochs::toString);
    }

    @Test
    void isNoWorseThanTheModelItBeganWith() {
        BaseModel knowsNothing =
                new BaseModel(base.weights(), base.vocabulary(), base.behaviourTypes(), base.settings(), null);
        TrainingRequest harmful = REQUEST.withSettings(Map.of("learning-rate", "3", "patience", "2"))
                .withFineTuning(new FineTuning("", 0, 0));
        try (TrainedTransformer tuned = SequenceTrainer.fineTune(split, harmful, knowsNothing, control, epochs::add)) {
            assertEquals(baseNdcg, ndcg(tuned), 1e-9);
            assertEquals(0, tuned.summary().bestEpoch());
        }
    }

    @Test
    void repeatsARunToTheBitWithOneThread() {
        float[] first = flatAfter(new FineTuning("", 0.3, 0));
        List<Double> losses = epochs.stream().map(EpochReport::loss).toList();
        epochs.clear();

        assertArrayEquals(first, flatAfter(new FineTuning("", 0.3, 0)));
        assertEquals(losses, epochs.stream().map(EpochReport::loss).toList());
    }

    @Test
    void learnsWhatWasThoughtOfItems() {
        FineTuning how = new FineTuning("", 0.2, 0, Set.of(), opinions());
        JudgedPairs pairs = JudgedPairs.of(how.judged(), split, false, 8);
        double before = pairs.agreement(new CausalTransformer(base.weights()), base.weights());
        assertTrue(before < 0.7, "before: " + before);
        try (TrainedTransformer tuned = fineTune(how, Map.of("patience", "100"))) {
            double after = pairs.agreement(new CausalTransformer(tuned.weights()), tuned.weights());
            assertTrue(after > 0.85, "after: " + after);
            assertEquals("240", tuned.summary().settings().get("judgements"));
        }
    }

    @Test
    void whereNothingIsNewerItLearnsFromJudgementsAlone() {
        BaseModel knowsAll = new BaseModel(
                base.weights(), base.vocabulary(), base.behaviourTypes(), base.settings(), Long.MAX_VALUE - 1);
        TrainingRequest request =
                REQUEST.withSettings(Map.of()).withFineTuning(new FineTuning("", 0.2, 0, Set.of(), opinions()));
        SequenceTrainer.fineTune(split, request, knowsAll, control, epochs::add).close();
        assertEquals(6, epochs.size());
    }

    @Test
    void judgementsOfWhatIsNotThereAreLeftOut() {
        List<Judged> unknown = List.of(
                new Judged(-7, List.of("item-1"), List.of("item-2")),
                new Judged(WHOLE.userKeys()[0], List.of("no-such-item"), List.of()));
        assertTrue(JudgedPairs.of(unknown, split, false, 8).isEmpty());
    }

    /** By chance, so that events say nothing of them. */
    private static List<Judged> opinions() {
        List<Judged> opinions = new ArrayList<>();
        for (int user = 0; user < 40; user++) {
            int first = user % 7;
            opinions.add(new Judged(WHOLE.userKeys()[user], ids(first + 1), ids(first + 20)));
        }
        return opinions;
    }

    private static List<String> ids(int from) {
        return IntStream.range(from, from + 3)
                .mapToObj(WHOLE.vocabulary()::idOf)
                .toList();
    }

    @Test
    void keepsFrozenLayersAsTheyAre() {
        float[] before = base.weights().lowestLayers(1).toFloatArray();

        FineTuning how = new FineTuning("", 0.5, 1, Set.of(), opinions());
        try (TrainedTransformer tuned = fineTune(how, Map.of("patience", "100"))) {
            assertTrue(tuned.summary().bestEpoch() > 0, epochs::toString);
            assertArrayEquals(before, tuned.weights().lowestLayers(1).toFloatArray());
            float[] others = tuned.weights().items().toFloatArray();
            assertTrue(!Arrays.equals(base.weights().items().toFloatArray(), others), epochs::toString);
        }
    }

    @Test
    void startsAnItemItDoesNotKnowBesideItsNeighbours() {
        SequenceDataset shop = Shops.ofItems(3, new int[] {1, 3, 2}, new int[] {1, 3});
        try (TransformerWeights weights = TransformerWeights.initial(config(2), 1, ComputeDevice.CPU)) {
            weights.setItems(new float[] {0, 0, 1, 0, 2, 4});
            BaseModel two = new BaseModel(
                    weights, new ItemVocabulary(List.of("item-1", "item-2")), List.of("purchase"), Map.of(), null);
            try (TransformerWeights grown = WarmStart.of(
                    two,
                    LeaveLastOut.of(shop, user -> false),
                    false,
                    config(3),
                    ItemFeatures.NONE,
                    1,
                    ComputeDevice.CPU,
                    () -> {})) {
                float[] items = grown.items().toFloatArray();
                assertArrayEquals(new float[] {1, 0, 2, 4}, Arrays.copyOfRange(items, 2, 6));
                assertArrayEquals(new float[] {4 / 3f, 4 / 3f}, Arrays.copyOfRange(items, 6, 8), 1e-6f);
            }
        }
    }

    @Test
    void startsAnItemThatStandsBesideNoneItKnowsAsThoseOfItsCategory() {
        try (BaseModel two = twoItems();
                TransformerWeights grown = besideNone(two, () -> {})) {
            float[] items = grown.items().toFloatArray();
            assertArrayEquals(new float[] {2, 4}, Arrays.copyOfRange(items, 6, 8), 1e-6f);
        }
    }

    @Test
    void isCalledOffWhileItLooksForThoseMostAlike() {
        try (BaseModel two = twoItems()) {
            assertThrows(
                    CancellationException.class,
                    () -> besideNone(two, () -> {
                        throw new CancellationException();
                    }));
        }
    }

    private static BaseModel twoItems() {
        TransformerWeights weights = TransformerWeights.initial(config(2), 1, ComputeDevice.CPU);
        weights.setItems(new float[] {0, 0, 1, 0, 2, 4});
        return new BaseModel(
                weights, new ItemVocabulary(List.of("item-1", "item-2")), List.of("purchase"), Map.of(), null);
    }

    /** The third item's history holds nothing else, and it is of the second's category. */
    private static TransformerWeights besideNone(BaseModel base, Runnable check) {
        ItemAttribute categories = ItemAttribute.of("category", 3, item -> List.of(item == 1 ? "tea" : "tents"));
        SequenceDataset shop = Shops.ofItems(3, new int[] {1, 2}, new int[] {3})
                .withFeatures(new ItemFeatures(List.of(categories), null));
        LeaveLastOut split = LeaveLastOut.of(shop, user -> false);
        return WarmStart.of(base, split, false, config(3), ItemFeatures.NONE, 1, ComputeDevice.CPU, check);
    }

    @Test
    void refusesAnotherShape() {
        ProblemException problem = assertThrows(
                ProblemException.class, () -> fineTune(new FineTuning("", 0.2, 0), Map.of("dimension", "32")));
        assertEquals("fineTuning.otherShape", problem.problem().key());
    }

    @Test
    void refusesOtherBlocks() {
        ProblemException problem = assertThrows(
                ProblemException.class, () -> fineTune(new FineTuning("", 0.2, 0), Map.of("blocks", "ligr")));
        assertEquals("fineTuning.otherShape", problem.problem().key());
        assertTrue(problem.getMessage().contains("sasrec"), problem.getMessage());
    }

    @Test
    void goesOnFromAVariant() {
        TrainingRequest asked = REQUEST.withSettings(Map.of(
                "dimension", "8", "length", "8", "batch-positions", "128", "blocks", "ligr", "use-time-gap", "true"));
        TrainedTransformer trained = SequenceTrainer.train(split, asked, control, epoch -> {});
        try (BaseModel gated = new BaseModel(
                        trained.weights(),
                        WHOLE.vocabulary(),
                        WHOLE.behaviourTypes(),
                        trained.summary().settings(),
                        HALF);
                TrainedTransformer tuned = SequenceTrainer.fineTune(
                        split,
                        REQUEST.withSettings(Map.of()).withFineTuning(new FineTuning("", 0.2, 1)),
                        gated,
                        control,
                        epochs::add)) {
            assertTrue(tuned.weights().config().hasGates());
            assertTrue(tuned.weights().config().readsGaps());
            assertArrayEquals(
                    gated.weights().lowestLayers(1).toFloatArray(),
                    tuned.weights().lowestLayers(1).toFloatArray());
        }
    }

    @Test
    void learnsJudgementsWhereEventsLookBothWays() {
        TrainingRequest asked = REQUEST.withSettings(Map.of(
                        "dimension",
                        "16",
                        "length",
                        "8",
                        "batch-positions",
                        "128",
                        "learning-rate",
                        "0.01",
                        "direction",
                        "bidirectional"))
                .withEpochs(2);
        FineTuning how = new FineTuning("", 0.2, 0, Set.of(), opinions());
        JudgedPairs pairs = JudgedPairs.of(how.judged(), split, false, 7);
        TrainedTransformer trained = SequenceTrainer.train(split, asked, control, epoch -> {});
        try (BaseModel both = new BaseModel(
                        trained.weights(),
                        WHOLE.vocabulary(),
                        WHOLE.behaviourTypes(),
                        trained.summary().settings(),
                        HALF);
                TrainedTransformer tuned = SequenceTrainer.fineTune(
                        split, REQUEST.withSettings(Map.of()).withFineTuning(how), both, control, epochs::add)) {
            double before = agreement(pairs, both.weights());
            double after = agreement(pairs, tuned.weights());
            assertTrue(after > before, before + " to " + after + " in " + epochs);
        }
    }

    private static double agreement(JudgedPairs pairs, TransformerWeights weights) {
        return pairs.agreement(new CausalTransformer(weights), weights);
    }

    @Test
    void refusesToFreezeMoreLayersThanThereAre() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> fineTune(new FineTuning("", 0.2, 9), Map.of()));
        assertEquals("fineTuning.tooManyFrozen", problem.problem().key());
    }

    @Test
    void saysSoWhereNothingIsNewer() {
        BaseModel upToDate = new BaseModel(
                base.weights(), base.vocabulary(), base.behaviourTypes(), base.settings(), Long.MAX_VALUE);
        ProblemException problem = assertThrows(ProblemException.class, () -> {
            TrainingRequest request = REQUEST.withSettings(Map.of()).withFineTuning(new FineTuning("", 0.2, 0));
            SequenceTrainer.fineTune(split, request, upToDate, control, epochs::add)
                    .close();
        });
        assertEquals("fineTuning.nothingNewer", problem.problem().key());
    }

    @Test
    void learnsFromTheUsersWhoAreAskedForWhateverTheirAge() {
        BaseModel upToDate = new BaseModel(
                base.weights(), base.vocabulary(), base.behaviourTypes(), base.settings(), Long.MAX_VALUE);
        Set<Integer> some = IntStream.range(0, 20)
                .map(user -> WHOLE.userKeys()[user])
                .boxed()
                .collect(Collectors.toSet());
        FineTuning segment = new FineTuning("", 0, 0, some);
        TrainingRequest request = REQUEST.withSettings(Map.of()).withFineTuning(segment);
        try (TrainedTransformer tuned = SequenceTrainer.fineTune(split, request, upToDate, control, epochs::add)) {
            assertEquals("20", tuned.summary().settings().get("shoppers"));
            assertEquals(6, epochs.size());
        }
        TrainingConfig config = TrainingConfig.fromSettings(base.settings());
        assertTrue(
                SequenceBatches.goingOn(upToDate, segment, split, false, config).positions()
                        < SequenceBatches.of(split, false, config).positions() / 4);
    }

    @Test
    void learnsFromUsersWhoseEventsCameInLaterWhateverTheirAge() {
        BaseModel upToDate = new BaseModel(
                base.weights(), base.vocabulary(), base.behaviourTypes(), base.settings(), Long.MAX_VALUE);
        Set<Integer> late = IntStream.range(0, 20)
                .map(user -> WHOLE.userKeys()[user])
                .boxed()
                .collect(Collectors.toSet());
        FineTuning how = new FineTuning("", 0, 0, Set.of(), null, List.of(), late, null);
        TrainingConfig config = TrainingConfig.fromSettings(base.settings());

        long newer =
                SequenceBatches.goingOn(upToDate, how, split, false, config).positions();

        FineTuning asked = new FineTuning("", 0, 0, late);
        assertEquals(
                SequenceBatches.goingOn(upToDate, asked, split, false, config).positions(), newer);
        TrainingRequest request = REQUEST.withSettings(Map.of()).withFineTuning(how);
        try (TrainedTransformer tuned = SequenceTrainer.fineTune(split, request, upToDate, control, epochs::add)) {
            assertEquals(null, tuned.summary().settings().get("shoppers"), "nobody was asked for");
            assertEquals(6, epochs.size());
        }
    }

    @Test
    void saysSoWhereNobodyAskedForHasEvents() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> fineTune(new FineTuning("", 0, 0, Set.of(-7)), Map.of()));
        assertEquals("fineTuning.nobodyAsked", problem.problem().key());
    }

    private TrainedTransformer fineTune(FineTuning how, Map<String, String> settings) {
        TrainingRequest request = REQUEST.withSettings(settings).withFineTuning(how);
        return SequenceTrainer.fineTune(split, request, base, control, epochs::add);
    }

    private float[] flatAfter(FineTuning how) {
        try (TrainedTransformer tuned = fineTune(how, Map.of())) {
            return tuned.weights().flat().toFloatArray();
        }
    }

    private static double ndcg(TrainedTransformer trained) {
        return trained.summary().validation().getOrDefault("ndcg@10", -1.0);
    }

    private static TransformerConfig config(int items) {
        return new TransformerConfig(items, 1, -1, 2, 1, 1, 8, 2, 0);
    }
}
