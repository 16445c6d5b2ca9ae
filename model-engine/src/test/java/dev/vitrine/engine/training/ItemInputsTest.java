package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.checkpoint.Checkpoints;
import dev.vitrine.engine.checkpoint.TransformerCheckpoint;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.TextVectors;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.recommend.Recommender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemInputsTest {

    /** Items 1 to 40 are had; the others nobody had yet, and each of them is like one that was had. */
    private static final int HAD = 40;

    private static final int ITEMS = 44;
    private static final int KINDS = 8;
    private static final SequenceDataset SHOP = shop();
    private static final Map<String, String> SETTINGS = Map.of(
            "dimension",
            "16",
            "length",
            "8",
            "negatives",
            "20",
            "batch-positions",
            "128",
            "learning-rate",
            "0.01",
            "use-category",
            "true",
            "use-text",
            "true",
            "id-dropout",
            "0.3");
    private static final List<History> HISTORIES = List.of(History.ofItems(3, 11, 19), History.ofItems(6));

    @TempDir
    private Path folder;

    @Test
    void scoresItemsThatNobodyHad() {
        try (TrainedTransformer trained = train(SHOP, 12);
                Recommender model = trained.recommender(SHOP.vocabulary())) {
            // Users stay with a kind; items 41 and 42 are of kinds 1 and 2.
            float[] scores = model.score(List.of(History.ofItems(9, 17, 25)))[0];
            assertTrue(scores[41] > scores[42] && scores[41] > scores[43], () -> Arrays.toString(scores));
        }
    }

    @Test
    void aCheckpointKeepsWhatTheModelIsTold() {
        try (TrainedTransformer trained = train(SHOP, 2);
                Recommender model = trained.recommender(SHOP.vocabulary())) {
            Path checkpoint = folder.resolve("model");
            TransformerCheckpoint.write(checkpoint, trained, SHOP, TrainingRequest.reproducible(1));
            try (Recommender read = Checkpoints.open(checkpoint)) {
                assertArrayEquals(model.score(HISTORIES)[0], read.score(HISTORIES)[0], 1e-6f);
            }
        }
    }

    @Test
    void aModelThatPlacesNewItemsDoesSoOnceReadAgain() {
        List<Integer> epochs = new ArrayList<>();
        try (TrainedTransformer trained = placingNew(SHOP, false, epochs);
                Recommender model = trained.recommender(SHOP.vocabulary())) {
            Path checkpoint = folder.resolve("model");
            TransformerCheckpoint.write(checkpoint, trained, SHOP, TrainingRequest.reproducible(1));

            ContentMemory content = Objects.requireNonNull(trained.content());
            assertTrue(content.trained()[HAD] && !content.trained()[HAD + 1]);
            assertEquals("true", trained.summary().settings().get("new-items"));
            assertEquals(IntStream.rangeClosed(1, epochs.size()).boxed().toList(), epochs, "one after another");
            assertEquals(2 + trained.summary().bestEpoch(), epochs.size(), "the second network's too");
            assertEquals(2, trained.summary().epochs());
            try (Recommender read = Checkpoints.open(checkpoint)) {
                assertArrayEquals(model.score(HISTORIES)[0], read.score(HISTORIES)[0], 1e-6f);
            }
        }
    }

    @Test
    void aRefitPlacesNewItemsAsItsMeasuredModel() {
        try (TrainedTransformer trained = placingNew(SHOP, true, new ArrayList<>())) {
            ContentMemory content = Objects.requireNonNull(trained.content());
            assertEquals(
                    Double.toString(content.weight()),
                    trained.summary().settings().get(ContentMemory.WEIGHT));
            assertArrayEquals(LeaveLastOut.of(SHOP).trainedItems(true), content.trained());
        }
    }

    @Test
    void aRefitOfSoManyEpochsPlacesNewItemsToo() {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("new-items", "true");
        TrainingRequest request = new TrainingRequest(settings, 1, null, 1, 1, "cpu", true, false);

        try (TrainedTransformer trained = SequenceTrainer.train(SHOP, request, new TrainingControl(), epoch -> {})) {
            assertNotNull(trained.content());
        }
    }

    @Test
    void fineTuningGoesOnPlacingNewItemsAsItsBase() {
        try (TrainedTransformer trained = placingNew(SHOP, false, new ArrayList<>())) {
            Map<String, String> settings = trained.summary().settings();
            BaseModel base = new BaseModel(trained.weights(), SHOP.vocabulary(), SHOP.behaviourTypes(), settings, null);
            TrainingRequest request = TrainingRequest.reproducible(2)
                    .withEpochs(1)
                    .withFineTuning(new FineTuning("", FineTuning.DEFAULT_REPLAY, 0));

            try (TrainedTransformer tuned = SequenceTrainer.fineTune(
                    LeaveLastOut.of(SHOP), request, base, new TrainingControl(), epoch -> {})) {
                assertEquals(
                        Objects.requireNonNull(trained.content()).settings(),
                        Objects.requireNonNull(tuned.content()).settings());
            }
        }
    }

    @Test
    void oneStoppedBeforeItsSecondNetworkIsThereLacksPlacement() {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("new-items", "true");
        TrainingControl control = new TrainingControl();
        TrainingRequest request = new TrainingRequest(settings, null, null, 1, 1, "cpu", false, false);

        try (TrainedTransformer trained =
                SequenceTrainer.train(SHOP, request, control, epoch -> control.stopAndKeep())) {
            assertTrue(ItemSettings.lackPlacement(trained.summary().settings()));
        }
        try (TrainedTransformer whole = placingNew(SHOP, false, new ArrayList<>());
                TrainedTransformer without = train(SHOP, 1)) {
            assertFalse(ItemSettings.lackPlacement(whole.summary().settings()));
            assertFalse(ItemSettings.lackPlacement(without.summary().settings()));
        }
    }

    @Test
    void newItemsCannotBePlacedByNothing() {
        Map<String, String> settings = Map.of("new-items", "true");
        ProblemException problem = assertThrows(ProblemException.class, () -> TrainingConfig.check(settings));
        assertEquals("itemInputs.newNeedsOne", problem.problem().key());
    }

    @Test
    void aDataSetsFileKeepsWhatIsKnownOfItems() {
        Path file = folder.resolve("dataset.bin");
        DatasetFile.write(SHOP, file);
        assertEquals(
                SHOP.features().fingerprint(), DatasetFile.read(file).features().fingerprint());
    }

    @Test
    void whatIsNotKnownCannotBeAskedFor() {
        SequenceDataset nothing = SHOP.withFeatures(ItemFeatures.NONE);
        ProblemException problem = assertThrows(ProblemException.class, () -> train(nothing, 1));
        assertEquals("itemInputs.unknown", problem.problem().key());
    }

    @Test
    void aTimeBudgetIsPlannedWithWhatItemsAreToldBy() {
        TrainingRequest request = new TrainingRequest(SETTINGS, null, 0.01, 1, 1, "cpu", false, false);

        try (TrainedTransformer trained = SequenceTrainer.train(SHOP, request, new TrainingControl(), epoch -> {})) {
            assertNotNull(BudgetPlan.of(trained.summary().settings()));
            assertFalse(trained.weights().features().isEmpty());
        }
    }

    private static TrainedTransformer train(SequenceDataset dataset, int epochs) {
        TrainingRequest request =
                TrainingRequest.reproducible(1).withSettings(SETTINGS).withEpochs(epochs);
        return SequenceTrainer.train(dataset, request, new TrainingControl(), epoch -> {});
    }

    private static TrainedTransformer placingNew(SequenceDataset dataset, boolean refit, List<Integer> epochs) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("new-items", "true");
        settings.put("max-epochs", "2");
        TrainingRequest request = new TrainingRequest(settings, null, null, 1, 1, "cpu", refit, false);
        return SequenceTrainer.train(dataset, request, new TrainingControl(), epoch -> epochs.add(epoch.epoch()));
    }

    private static SequenceDataset shop() {
        SplittableRandom random = new SplittableRandom(5);
        int[][] users = new int[150][6];
        for (int user = 0; user < users.length; user++) {
            for (int step = 0; step < users[user].length; step++) {
                users[user][step] = 1 + user % KINDS + KINDS * random.nextInt(HAD / KINDS);
            }
        }
        ItemAttribute kinds =
                ItemAttribute.of(ItemFeatures.CATEGORY, ITEMS, item -> List.of("kind " + (item - 1) % KINDS));
        float[] vectors = new float[(ITEMS + 1) * KINDS];
        for (int item = 1; item <= ITEMS; item++) {
            vectors[item * KINDS + (item - 1) % KINDS] = 1;
        }
        return Shops.ofItems(ITEMS, users)
                .withFeatures(new ItemFeatures(List.of(kinds), new TextVectors("made", KINDS, vectors)));
    }
}
