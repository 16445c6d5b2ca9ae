package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.checkpoint.TransformerCheckpoint;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.TextVectors;
import dev.vitrine.engine.recommend.Recommender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shoppers of both shops stay with a kind of products, which their texts tell. The kinds of the second shop's products are
 * others than those of the first's with the same ids.
 */
class OtherShopTest {

    private static final int KINDS = 6;
    private static final String LANGUAGE = "made";
    private static final int SHIFT = 2;
    private static final SequenceDataset THEIRS = shop(36, 150, 0).withFeatures(known(36, 0, LANGUAGE, true));
    private static final SequenceDataset OWN = shop(30, 40, SHIFT).withFeatures(known(30, SHIFT, LANGUAGE, false));
    private static final Map<String, String> NOT_TRAINED = Map.of("learning-rate", "1e-12");

    @TempDir
    static Path folder;

    private static Path checkpoint;

    @BeforeAll
    static void trainThere() {
        checkpoint = folder.resolve("theirs");
        write(checkpoint, Map.of("use-text", "true", "use-category", "true", "new-items", "false"));
    }

    private static void write(Path to, Map<String, String> told) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "dimension",
                "16",
                "length",
                "8",
                "negatives",
                "20",
                "batch-positions",
                "128",
                "learning-rate",
                "0.01"));
        settings.putAll(told);
        TrainingRequest request =
                TrainingRequest.reproducible(1).withSettings(settings).withEpochs(12);
        try (TrainedTransformer trained = SequenceTrainer.train(THEIRS, request, new TrainingControl(), epoch -> {})) {
            TransformerCheckpoint.write(to, trained, THEIRS, request);
        }
    }

    @Test
    void knowsFromTextsWhatShoppersOfTheOtherShopTaught() {
        try (TrainedTransformer start = goOn(OWN, NOT_TRAINED, 1);
                Recommender model = start.recommender(OWN.vocabulary())) {
            for (int kind = 0; kind < KINDS; kind++) {
                int best = best(model.score(List.of(history(kind)))[0]);
                assertEquals(kind, kind(best, SHIFT), "the likeliest product is of the kind of the history");
            }
        }
    }

    @Test
    void learnsFromAllEventsOfThisShopAndSaysWhereItBegan() {
        List<EpochReport> epochs = new ArrayList<>();
        try (TrainedTransformer tuned = goOn(OWN, Map.of(), 2, epochs)) {
            Map<String, String> settings = tuned.summary().settings();
            OtherShop origin = OtherShop.in(settings).orElseThrow();
            assertEquals("garden", origin.shop());
            assertEquals("spring", origin.model());
            assertEquals("f00d", origin.fingerprint());
            assertNull(settings.get("replay"), "nothing of the other shop is here to be replayed");
            assertEquals("16", settings.get("dimension"));
            assertEquals(2, epochs.size());
        }
        assertTrue(OtherShop.in(Map.of("replay", "0.2")).isEmpty());
    }

    @Test
    void leavesOutWhatThisShopDoesNotKnowOfProducts() {
        try (TrainedTransformer tuned = goOn(OWN, Map.of(), 1)) {
            assertEquals("false", tuned.summary().settings().get("use-category"));
            assertFalse(
                    tuned.weights().features().attribute(ItemFeatures.CATEGORY).isPresent());
        }
    }

    @Test
    void takesOverWordsOfTheSameName() {
        SequenceDataset named = OWN.withFeatures(known(30, SHIFT, LANGUAGE, true));
        try (TrainedTransformer tuned = goOn(named, NOT_TRAINED, 1)) {
            assertEquals("true", tuned.summary().settings().get("use-category"));
            assertTrue(
                    tuned.weights().features().attribute(ItemFeatures.CATEGORY).isPresent());
        }
    }

    @Test
    void keepsLayersThatAreAskedFor() {
        FineTuning frozen = new FineTuning("", 1, garden());
        try (BaseModel base = TransformerCheckpoint.readBase(checkpoint);
                TrainedTransformer tuned = goOn(OWN, Map.of(), 2, new ArrayList<>(), frozen, checkpoint)) {
            float[] before = base.weights().lowestLayers(1).toFloatArray();
            assertArrayEquals(before, tuned.weights().lowestLayers(1).toFloatArray());
        }
        FineTuning tooMany = new FineTuning("", 9, garden());
        assertProblem("fineTuning.tooManyFrozen", () -> goOn(OWN, Map.of(), 1, new ArrayList<>(), tooMany, checkpoint));
    }

    @Test
    void goesOnBitForBitFromTheSameSeed() {
        float[][] flat = new float[2][];
        for (int time = 0; time < 2; time++) {
            try (TrainedTransformer tuned = goOn(OWN, Map.of(), 2)) {
                flat[time] = tuned.weights().items().toFloatArray();
            }
        }
        assertArrayEquals(flat[0], flat[1]);
    }

    @Test
    void refusesAModelThatReadsNoTexts() {
        Path blind = folder.resolve("blind");
        write(blind, Map.of("use-category", "true"));
        assertProblem("otherShop.readsNoTexts", () -> goOn(OWN, Map.of(), 1, new ArrayList<>(), usual(), blind));
    }

    @Test
    void refusesAShopWithoutTextsOrWithThoseOfAnotherLanguage() {
        assertProblem("otherShop.noTexts", () -> goOn(OWN.withFeatures(ItemFeatures.NONE), Map.of(), 1));
        assertProblem(
                "otherShop.otherLanguage", () -> goOn(OWN.withFeatures(known(30, SHIFT, "other", false)), Map.of(), 1));
    }

    @Test
    void refusesSettingsThatTheModelCannotFollow() {
        assertProblem("fineTuning.otherShape", () -> goOn(OWN, Map.of("dimension", "32"), 1));
        assertProblem("fineTuning.otherShape", () -> goOn(OWN, Map.of("use-text", "false"), 1));
        assertProblem("otherShop.newItems", () -> goOn(OWN, Map.of("new-items", "true"), 1));
    }

    @Test
    void eventsOfTheOtherShopCannotBeReplayed() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FineTuning("", FineTuning.DEFAULT_REPLAY, 0, Set.of(), null, List.of(), Set.of(), garden()));
    }

    private static void assertProblem(String key, Executable action) {
        assertEquals(key, assertThrows(ProblemException.class, action).problem().key());
    }

    private static OtherShop garden() {
        return new OtherShop("garden", "spring", "f00d");
    }

    private static FineTuning usual() {
        return new FineTuning("", 0, garden());
    }

    private static TrainedTransformer goOn(SequenceDataset dataset, Map<String, String> settings, int epochs) {
        return goOn(dataset, settings, epochs, new ArrayList<>());
    }

    private static TrainedTransformer goOn(
            SequenceDataset dataset, Map<String, String> settings, int epochs, List<EpochReport> reports) {
        return goOn(dataset, settings, epochs, reports, usual(), checkpoint);
    }

    private static TrainedTransformer goOn(
            SequenceDataset dataset,
            Map<String, String> settings,
            int epochs,
            List<EpochReport> reports,
            FineTuning how,
            Path from) {
        TrainingRequest request = TrainingRequest.reproducible(2)
                .withSettings(settings)
                .withEpochs(epochs)
                .withFineTuning(how);
        try (BaseModel base = TransformerCheckpoint.readBase(from)) {
            return SequenceTrainer.fineTune(
                    LeaveLastOut.of(dataset), request, base, new TrainingControl(), reports::add);
        }
    }

    private static int best(float[] scores) {
        int best = 1;
        for (int item = 2; item < scores.length; item++) {
            best = scores[item] > scores[best] ? item : best;
        }
        return best;
    }

    private static int kind(int item, int shift) {
        return (item - 1 + shift) % KINDS;
    }

    /** Two products of a kind, of the second shop. */
    private static History history(int kind) {
        int first = 1 + Math.floorMod(kind - SHIFT, KINDS);
        return History.ofItems(first, first + KINDS);
    }

    private static SequenceDataset shop(int items, int shoppers, int shift) {
        SplittableRandom random = new SplittableRandom(5);
        int[][] users = new int[shoppers][6];
        for (int user = 0; user < users.length; user++) {
            int first = 1 + Math.floorMod(user % KINDS - shift, KINDS);
            for (int step = 0; step < users[user].length; step++) {
                users[user][step] = first + KINDS * random.nextInt(items / KINDS);
            }
        }
        return Shops.ofItems(items, users);
    }

    private static ItemFeatures known(int items, int shift, String language, boolean withKinds) {
        float[] vectors = new float[(items + 1) * KINDS];
        for (int item = 1; item <= items; item++) {
            vectors[item * KINDS + kind(item, shift)] = 1;
        }
        ItemAttribute kinds =
                ItemAttribute.of(ItemFeatures.CATEGORY, items, item -> List.of("kind " + kind(item, shift)));
        return new ItemFeatures(withKinds ? List.of(kinds) : List.of(), new TextVectors(language, KINDS, vectors));
    }
}
