package dev.vitrine.engine.checkpoint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitrine.engine.Folders;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The names in a checkpoint's folder and how its text files are read. */
final class CheckpointFiles {

    static final String MANIFEST = "manifest.json";
    static final String VOCABULARY = "vocabulary.json";
    static final String WEIGHTS = "weights.safetensors";
    /** Indices of the items that the network was not trained on, where it places new ones. */
    static final String NEW_ITEMS = "new-items.json";

    /** Start of the name of a folder that is not whole yet. */
    static final String HALF_WRITTEN = ".half-written-";

    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private CheckpointFiles() {}

    static ProblemException problem(String key, Path folder, IOException cause) {
        List<Object> arguments = List.of(folder.toString(), String.valueOf(cause.getMessage()));
        return new ProblemException(new Problem("dev.vitrine.engine.problems", key, arguments), cause);
    }

    /** For clearing up after a failure whose own message matters more. */
    static void deleteQuietly(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException ignored) {
            // The next sweep of the store takes what is left.
        }
    }
}
