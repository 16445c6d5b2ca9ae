package dev.vitrine.engine.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemFeaturesFile;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.ContentRecommender;
import dev.vitrine.engine.hybrid.HybridRecommender;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import dev.vitrine.engine.recommend.Recommender;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Opens a checkpoint of any kind, after making sure that it is whole. */
public final class Checkpoints {

    private Checkpoints() {}

    /**
     * What a checkpoint says of itself; its other files are not looked at.
     *
     * @throws ProblemException if there is none, it cannot be read, or a newer program wrote it
     */
    public static Manifest manifest(Path folder) {
        Path file = folder.resolve(CheckpointFiles.MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw ProblemException.engine("checkpoint.missingFile", folder.toString(), CheckpointFiles.MANIFEST);
        }
        try {
            JsonNode tree = CheckpointFiles.JSON.readTree(file.toFile());
            int format = tree.path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw ProblemException.engine("checkpoint.newer", folder.toString(), format, Manifest.FORMAT);
            }
            return CheckpointFiles.JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException e) {
            throw ProblemException.engine("checkpoint.changedFile", folder.toString(), CheckpointFiles.MANIFEST);
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder, e);
        }
    }

    /**
     * Loads the model, on the processor; the caller closes it.
     *
     * @throws ProblemException if a file is missing, cut or changed, or a newer program wrote it, or one so old that its
     *     Transformers were others
     */
    public static Recommender open(Path folder) {
        return open(folder, ComputeDevice.CPU);
    }

    /** Loads the model onto a device; baselines have no use for it. */
    public static Recommender open(Path folder, ComputeDevice device) {
        Manifest manifest = manifest(folder);
        try {
            FileSeals.check(folder, manifest.files());
            if (manifest.kind().equals(Manifest.TRANSFORMER)) {
                return placingNew(folder, manifest, transformer(folder, manifest, device));
            }
            if (manifest.kind().equals(Manifest.HYBRID)) {
                return placingNew(folder, manifest, hybrid(folder, manifest, device));
            }
            if (BaselineKind.isOne(manifest.kind())) {
                return Baseline.load(folder);
            }
            throw ProblemException.engine("checkpoint.unknownKind", folder.toString(), manifest.kind());
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder, e);
        }
    }

    /**
     * Makes sure that a model numbers items as a data set does, which is what lets it read the set's histories.
     *
     * @throws ProblemException if it does not
     */
    public static void requireSameVocabulary(Path folder, ItemVocabulary model, ItemVocabulary data) {
        if (!model.ids().equals(data.ids())) {
            throw ProblemException.engine("checkpoint.otherVocabulary", folder.toString(), model.size(), data.size());
        }
    }

    /**
     * Copies a checkpoint.
     *
     * @param to folder that must not exist yet
     * @throws ProblemException if there is none, or it is not whole, or cannot be read or written
     */
    public static void copy(Path folder, Path to) {
        Manifest manifest = manifest(folder);
        try (Stream<Path> files = Files.list(folder)) {
            FileSeals.check(folder, manifest.files());
            Files.createDirectory(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder, e);
        }
    }

    /** The weights of a checkpoint's Transformer and its vocabulary, on the processor. */
    static <T> T network(Path folder, Manifest manifest, BiFunction<TransformerWeights, ItemVocabulary, T> use) {
        try {
            FileSeals.check(folder, manifest.files());
            return network(folder, manifest, ComputeDevice.CPU, use);
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder, e);
        }
    }

    private static AttentiveRecommender transformer(Path folder, Manifest manifest, ComputeDevice device)
            throws IOException {
        return network(folder, manifest, device, TransformerRecommender::new);
    }

    /** Joined with what places new items, where the model has it. */
    private static AttentiveRecommender placingNew(Path folder, Manifest manifest, AttentiveRecommender model)
            throws IOException {
        Map<String, String> settings = manifest.fit().settings();
        if (!settings.containsKey(ContentMemory.WEIGHT)) {
            return model;
        }
        ItemFeatures features = ItemFeaturesFile.read(folder.resolve(CheckpointFiles.WEIGHTS));
        boolean[] trained = new boolean[model.vocabulary().size() + 1];
        Arrays.fill(trained, true);
        File untrained = folder.resolve(CheckpointFiles.NEW_ITEMS).toFile();
        for (int item : CheckpointFiles.JSON.readValue(untrained, int[].class)) {
            trained[item] = false;
        }
        return new ContentRecommender(model, ContentMemory.of(settings, model.vocabulary(), features, trained));
    }

    private static <T> T network(
            Path folder, Manifest manifest, ComputeDevice device, BiFunction<TransformerWeights, ItemVocabulary, T> use)
            throws IOException {
        if (manifest.format() < Manifest.FORMAT) {
            throw ProblemException.engine("checkpoint.older", folder.toString(), manifest.format(), Manifest.FORMAT);
        }
        TransformerConfig config = Objects.requireNonNull(manifest.transformer(), "transformer");
        ItemVocabulary vocabulary = vocabulary(folder);
        if (vocabulary.size() != config.items()) {
            throw ProblemException.engine(
                    "checkpoint.otherVocabulary", folder.toString(), config.items(), vocabulary.size());
        }
        Path weights = folder.resolve(CheckpointFiles.WEIGHTS);
        ItemFeatures features = ItemFeaturesFile.read(weights);
        return use.apply(TransformerWeights.read(weights, config, features, device), vocabulary);
    }

    private static AttentiveRecommender hybrid(Path folder, Manifest manifest, ComputeDevice device)
            throws IOException {
        Baseline links = Baseline.load(folder);
        String weight = manifest.fit().settings().get(Memory.WEIGHT);
        String scale = manifest.fit().settings().get(Memory.SCALE);
        if (weight == null || scale == null) {
            throw ProblemException.engine("checkpoint.otherMemory", folder.toString());
        }
        Memory memory = new Memory(links, Double.parseDouble(weight), Double.parseDouble(scale));
        return new HybridRecommender(transformer(folder, manifest, device), memory);
    }

    private static ItemVocabulary vocabulary(Path folder) throws IOException {
        Path file = folder.resolve(CheckpointFiles.VOCABULARY);
        return new ItemVocabulary(CheckpointFiles.JSON.readValue(file.toFile(), new TypeReference<List<String>>() {}));
    }
}
