package dev.vitrine.engine.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.RunStates;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the training process again and again, and looks at what the next one makes of it. */
@Timeout(300)
class KilledWorkerTest {

    private static final int KILLS = 10;
    private static final int EPOCHS = 45;
    private static final int LONGEST_MILLIS = 40;
    private static final TrainingRequest REQUEST = TrainingRequest.reproducible(1)
            .withSettings(Map.of("dimension", "8", "length", "8", "batch-positions", "64"))
            .withEpochs(EPOCHS);

    @TempDir
    Path temporary;

    private final Random random = new Random(8);
    private CheckpointStore store;

    @BeforeEach
    void writeDataset() throws IOException {
        store = new CheckpointStore(temporary.resolve("checkpoints"));
        DatasetFile.write(Shops.random(200, 12, 5), temporary.resolve("data.bin"));
        Files.createDirectory(temporary.resolve("killed"));
        Files.createDirectory(temporary.resolve("whole"));
    }

    @Test
    void goesOnAfterTheLastReportedEpochAndEndsInTheSameModel() throws IOException {
        for (int kill = 0; kill < KILLS; kill++) {
            List<EpochReport> before = RunStates.in(temporary.resolve("killed")).reports();
            List<EpochReport> heard = killedRun(before.size() + 1 + random.nextInt(3));

            List<EpochReport> kept = RunStates.in(temporary.resolve("killed")).reports();
            assertEquals(heard, kept.subList(0, heard.size()));
            assertEquals(before, heard.subList(0, before.size()));
            assertTrue(kept.size() > before.size() && kept.size() < EPOCHS);
            assertEquals(List.of(), store.names());
        }

        run("killed");
        run("whole");

        assertEquals(List.of("killed", "whole"), store.names());
        assertArrayEquals(weights("whole"), weights("killed"));
    }

    /** The epochs that were reported before the process was gone. */
    private List<EpochReport> killedRun(int lastEpoch) {
        List<EpochReport> heard = new ArrayList<>();
        assertThrows(
                ProblemException.class,
                () -> new TrainingProcess()
                        .run(
                                temporary.resolve("data.bin"),
                                REQUEST,
                                store.folder("killed"),
                                temporary.resolve("killed"),
                                new TrainingControl(),
                                epoch -> {
                                    heard.add(epoch);
                                    if (epoch.epoch() == lastEpoch) {
                                        killAtSomeMoment();
                                    }
                                },
                                Progress.NONE));
        return heard;
    }

    private void killAtSomeMoment() {
        LockSupport.parkNanos(1_000_000L * random.nextInt(LONGEST_MILLIS));
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }

    private void run(String name) {
        new TrainingProcess()
                .run(
                        temporary.resolve("data.bin"),
                        REQUEST,
                        store.folder(name),
                        temporary.resolve(name),
                        new TrainingControl(),
                        epoch -> {},
                        Progress.NONE);
    }

    private byte[] weights(String name) throws IOException {
        return Files.readAllBytes(store.folder(name).resolve("weights.safetensors"));
    }
}
