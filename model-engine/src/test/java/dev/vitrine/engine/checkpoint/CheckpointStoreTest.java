package dev.vitrine.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {

    private static final ItemVocabulary VOCABULARY = new ItemVocabulary(List.of("tent", "stove"));

    @TempDir
    Path temporary;

    private CheckpointStore store;

    @BeforeEach
    void openStore() {
        store = new CheckpointStore(temporary.resolve("checkpoints"));
    }

    @Test
    void isEmptyBeforeAnythingIsWritten() {
        assertEquals(List.of(), store.names());
        store.sweep(name -> false);
        store.delete("nothing");
    }

    @Test
    void listsWhatWasWritten() {
        write("summer");
        write("spring");

        assertEquals(List.of("spring", "summer"), store.names());
        assertEquals(3, store.manifest("spring").files().size() + 1);
    }

    @Test
    void leavesNothingBehindWhenWritingFails() throws IOException {
        write("spring");

        assertThrows(
                ProblemException.class,
                () -> store.write("summer", manifest(), VOCABULARY, folder -> {
                    Files.writeString(folder.resolve("half"), "half");
                    throw new IOException("the disk is full");
                }));

        assertEquals(List.of("spring"), store.names());
        assertEquals(1, temporary.resolve("checkpoints").toFile().list().length);
    }

    @Test
    void neitherListsNorKeepsWhatADeadWriterLeft() throws IOException {
        write("spring");
        Path left = temporary.resolve("checkpoints").resolve(CheckpointFiles.HALF_WRITTEN + "summer");
        Files.createDirectories(left);
        Files.writeString(left.resolve(CheckpointFiles.MANIFEST), "{}");

        assertEquals(List.of("spring"), store.names());
        store.sweep("summer"::equals);
        assertTrue(Files.exists(left));
        store.sweep(name -> false);
        assertFalse(Files.exists(left));
        assertEquals(List.of("spring"), store.names());
    }

    @Test
    void neverOverwrites() {
        write("spring");

        ProblemException problem = assertThrows(ProblemException.class, () -> write("spring"));

        assertEquals("checkpoint.exists", problem.problem().key());
    }

    @Test
    void deletesAWholeCheckpoint() {
        write("spring");

        store.delete("spring");

        assertEquals(List.of(), store.names());
        assertTrue(Files.notExists(store.folder("spring")));
    }

    @Test
    void refusesNamesThatLeadElsewhere() {
        for (String name : List.of("", ".hidden", "../outside", "a/b")) {
            assertThrows(ProblemException.class, () -> store.folder(name), name);
        }
    }

    private void write(String name) {
        store.write(name, manifest(), VOCABULARY, folder -> Files.writeString(folder.resolve("tables"), "1 2 3"));
    }

    private static Manifest manifest() {
        Manifest.Origin origin =
                new Manifest.Origin("f00d", DatasetOptions.DEFAULT, List.of("purchase"), false, 1, null);
        return Manifest.of("test", origin, new Manifest.Fit(0, 0, 0, Map.of(), Map.of()), null);
    }
}
