package dev.vitrine.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerVariant;
import dev.vitrine.engine.model.TransformerWeights;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.BaseModel;
import dev.vitrine.engine.training.TrainedTransformer;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointsTest {

    private static final SequenceDataset DATA = Shops.inCategories(Shops.random(20, 12, 1));
    private static final List<History> HISTORIES = List.of(History.ofItems(3, 1, 4), History.ofItems(5));

    @TempDir
    Path temporary;

    @Test
    void givesBackTheTransformerThatWasWritten() {
        float[][] before;
        TransformerWeights weights = weights();
        try (TransformerRecommender recommender = new TransformerRecommender(weights, DATA.vocabulary())) {
            before = recommender.score(HISTORIES);
            write(weights);
        }
        try (Recommender opened = Checkpoints.open(folder())) {
            assertArrayEquals(before, opened.score(HISTORIES));
            assertEquals(DATA.vocabulary().ids(), opened.vocabulary().ids());
        }
    }

    @Test
    void givesBackATransformerWithItsMemory() {
        Baseline links = BaselineKind.TRANSITION.fit(LeaveLastOut.of(DATA), false, Map.of(), Progress.NONE);
        Memory memory = new Memory(links, 0.25, 4);
        TrainingSummary summary = new TrainingSummary(7, 5, 1.5, 1, memory.settings(), Map.of());
        float[][] before;
        TrainedTransformer trained = new TrainedTransformer(weights(), summary, memory, null);
        try (Recommender recommender = trained.recommender(DATA.vocabulary())) {
            before = recommender.score(HISTORIES);
            TransformerCheckpoint.write(folder(), trained, DATA, TrainingRequest.reproducible(1));
        }
        try (Recommender opened = Checkpoints.open(folder())) {
            assertArrayEquals(before, opened.score(HISTORIES));
        }
        assertEquals(Manifest.HYBRID, Checkpoints.manifest(folder()).kind());
    }

    @Test
    void saysWhereAModelComesFrom() {
        writeAndClose();

        Manifest manifest = Checkpoints.manifest(folder());

        assertEquals(Manifest.TRANSFORMER, manifest.kind());
        assertEquals(7, manifest.fit().epochs());
        assertEquals(5, manifest.fit().bestEpoch());
        assertEquals(Map.of("ndcg@10", 0.25), manifest.fit().validation());
        assertEquals(DATA.options(), manifest.origin().options());
        assertEquals(64, manifest.origin().fingerprint().length());
        assertEquals(1, manifest.origin().seed());
    }

    @ParameterizedTest
    @EnumSource
    void givesBackEveryBaseline(BaselineKind kind) {
        Baseline model = kind.fit(LeaveLastOut.of(DATA), false, Map.of(), Progress.NONE);

        BaselineCheckpoint.write(folder(), model, DATA, false, 1, 0.1, Map.of());

        try (Recommender opened = Checkpoints.open(folder())) {
            assertArrayEquals(model.score(HISTORIES), opened.score(HISTORIES));
        }
        assertEquals(kind.id(), Checkpoints.manifest(folder()).kind());
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        writeAndClose();
        Files.delete(folder().resolve(CheckpointFiles.WEIGHTS));

        assertProblem("checkpoint.missingFile", CheckpointFiles.WEIGHTS);
    }

    @Test
    void namesAFileThatIsCut() throws IOException {
        writeAndClose();
        Path weights = folder().resolve(CheckpointFiles.WEIGHTS);
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(whole, whole.length / 2));

        assertProblem("checkpoint.cutFile", CheckpointFiles.WEIGHTS);
    }

    @Test
    void namesAFileThatIsDamaged() throws IOException {
        writeAndClose();
        Path weights = folder().resolve(CheckpointFiles.WEIGHTS);
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        assertProblem("checkpoint.changedFile", CheckpointFiles.WEIGHTS);
    }

    @Test
    void refusesAFolderWithoutManifest() {
        assertProblem("checkpoint.missingFile", CheckpointFiles.MANIFEST);
    }

    @Test
    void refusesAManifestThatIsCut() throws IOException {
        writeAndClose();
        Files.writeString(folder().resolve(CheckpointFiles.MANIFEST), "{\"format\": 1, \"kind\"");

        assertProblem("checkpoint.changedFile", CheckpointFiles.MANIFEST);
    }

    @Test
    void refusesWhatANewerProgramWrote() throws IOException {
        writeAndClose();
        replaceInManifest("\"format\":2", "\"format\":3");

        assertProblem("checkpoint.newer", "3");
    }

    @Test
    void givesBackAVariant() {
        TransformerVariant variant = new TransformerVariant(true, true, false, true);
        TransformerConfig config = new TransformerConfig(12, 3, 2, 8, 1, 2, 6, 8, 0.1).in(variant);
        try (TransformerWeights weights = TransformerWeights.initial(config, 4, ComputeDevice.CPU)) {
            write(weights);
            try (BaseModel read = TransformerCheckpoint.readBase(folder())) {
                assertEquals(config, read.weights().config());
                assertArrayEquals(
                        weights.flat().toFloatArray(), read.weights().flat().toFloatArray());
            }
        }
    }

    @Test
    void refusesATransformerOfAnOlderKind() throws IOException {
        writeAndClose();
        replaceInManifest("\"format\":2", "\"format\":1");

        assertProblem("checkpoint.older", "1");
    }

    @Test
    void refusesAKindItDoesNotKnow() throws IOException {
        writeAndClose();
        replaceInManifest("\"kind\":\"transformer\"", "\"kind\":\"oracle\"");

        assertProblem("checkpoint.unknownKind", "oracle");
    }

    @Test
    void refusesDataWithOtherItems() {
        ItemVocabulary other = new ItemVocabulary(List.of("a", "b"));

        ProblemException problem = assertThrows(
                ProblemException.class, () -> Checkpoints.requireSameVocabulary(folder(), DATA.vocabulary(), other));
        assertEquals("checkpoint.otherVocabulary", problem.problem().key());
        Checkpoints.requireSameVocabulary(folder(), DATA.vocabulary(), DATA.vocabulary());
    }

    private Path folder() {
        return temporary.resolve("spring");
    }

    private static TransformerWeights weights() {
        TransformerConfig config = new TransformerConfig(12, 3, 2, 8, 1, 2, 6, 8, 0.1);
        return TransformerWeights.initial(config, 4, ComputeDevice.CPU);
    }

    private void writeAndClose() {
        try (TransformerWeights weights = weights()) {
            write(weights);
        }
    }

    private void write(TransformerWeights weights) {
        TrainingSummary summary = new TrainingSummary(7, 5, 1.5, 1, Map.of("layers", "1"), Map.of("ndcg@10", 0.25));
        TransformerCheckpoint.write(
                folder(), new TrainedTransformer(weights, summary, null, null), DATA, TrainingRequest.reproducible(1));
    }

    private void replaceInManifest(String text, String by) throws IOException {
        Path file = folder().resolve(CheckpointFiles.MANIFEST);
        String manifest = Files.readString(file);
        assertTrue(manifest.contains(text), manifest);
        Files.writeString(file, manifest.replace(text, by));
    }

    private void assertProblem(String key, String named) {
        ProblemException thrown = assertThrows(
                ProblemException.class, () -> Checkpoints.open(folder()).close());
        Problem problem = thrown.problem();
        assertEquals(key, problem.key());
        assertTrue(problem.line(Locale.ENGLISH).contains(named), problem.line(Locale.ENGLISH));
        assertTrue(problem.line(Locale.SIMPLIFIED_CHINESE).contains(named), problem.line(Locale.SIMPLIFIED_CHINESE));
    }
}
