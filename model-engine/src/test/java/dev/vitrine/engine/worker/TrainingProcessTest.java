package dev.vitrine.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.training.TrainingSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TrainingProcessTest {

    private static final Map<String, String> SMALL = Map.of("dimension", "8", "length", "8");
    private static final TrainingRequest ENDLESS =
            TrainingRequest.reproducible(1).withSettings(SMALL).withEpochs(1_000_000);

    @TempDir
    Path temporary;

    private final TrainingControl control = new TrainingControl();
    private final List<EpochReport> epochs = new ArrayList<>();
    private CheckpointStore store;

    @BeforeEach
    void writeDataset() {
        store = new CheckpointStore(temporary.resolve("checkpoints"));
        DatasetFile.write(Shops.random(60, 12, 5), dataset());
    }

    @AfterEach
    void leavesNoWorkerBehind() {
        assertEquals(
                0,
                ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .count());
    }

    @Test
    void givesACheckpointAndALineForEachEpoch() {
        TrainingSummary summary = run(ENDLESS.withEpochs(3), epochs::add);

        assertEquals(3, summary.epochs());
        assertEquals(List.of(1, 2, 3), epochs.stream().map(EpochReport::epoch).toList());
        Manifest manifest = store.manifest("spring");
        assertEquals(summary.bestEpoch(), manifest.fit().bestEpoch());
        try (Recommender model = store.open("spring")) {
            assertEquals(13, model.score(List.of(History.ofItems(1, 2)))[0].length);
        }
    }

    @Test
    void keepsTheBestEpochWhenStopped() {
        TrainingSummary summary = run(ENDLESS, epoch -> control.stopAndKeep());

        assertTrue(summary.epochs() < ENDLESS.epochs());
        assertEquals(List.of("spring"), store.names());
    }

    @Test
    void keepsNothingWhenCancelled() {
        assertThrows(CancellationException.class, () -> run(ENDLESS, epoch -> control.cancel()));

        assertEquals(List.of(), store.names());
    }

    @Test
    void isCancelledThroughProgressToo() {
        Progress cancelled = new Progress() {
            @Override
            public void update(double fraction, String stage, Object... details) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThrows(
                CancellationException.class,
                () -> new TrainingProcess()
                        .run(dataset(), ENDLESS, store.folder("spring"), temporary, control, epochs::add, cancelled));
    }

    @Test
    void goesOnAfterAPause() {
        TrainingSummary summary = run(ENDLESS.withEpochs(4), epoch -> {
            control.pause();
            control.resume();
            epochs.add(epoch);
        });

        assertEquals(4, summary.epochs());
    }

    @Test
    void passesOnWhatTheWorkerComplainsOf() {
        TrainingRequest wrong = ENDLESS.withSettings(Map.of("colour", "red"));

        ProblemException thrown = assertThrows(ProblemException.class, () -> run(wrong, epochs::add));

        assertEquals("settings.unknown", thrown.problem().key());
    }

    @Test
    void saysSoWhenTheWorkerIsKilled() {
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> run(
                        ENDLESS, epoch -> ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly)));

        assertTrue(List.of("worker.killed", "worker.died")
                .contains(thrown.problem().key()));
        assertEquals(List.of(), store.names());
    }

    @Test
    void saysWhatADyingWorkerSaidLast() {
        WorkerCommand broken = WorkerCommand.of(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", "nowhere", "No.Such"));

        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> new TrainingProcess(broken)
                        .run(
                                dataset(),
                                ENDLESS,
                                store.folder("spring"),
                                temporary,
                                control,
                                epochs::add,
                                Progress.NONE));

        assertEquals("worker.died", thrown.problem().key());
        assertTrue(thrown.getMessage().contains("No.Such"), thrown.getMessage());
    }

    @Test
    void saysSoWhenNoWorkerCanBeStarted() {
        WorkerCommand missing =
                WorkerCommand.of(List.of(temporary.resolve("no-program").toString()));

        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> new TrainingProcess(missing)
                        .run(
                                dataset(),
                                ENDLESS,
                                store.folder("spring"),
                                temporary,
                                control,
                                epochs::add,
                                Progress.NONE));

        assertEquals("worker.cannotStart", thrown.problem().key());
        assertFalse(thrown.getMessage().isBlank());
    }

    private TrainingSummary run(TrainingRequest request, Consumer<EpochReport> onEpoch) {
        return new TrainingProcess()
                .run(dataset(), request, store.folder("spring"), temporary, control, onEpoch, Progress.NONE);
    }

    private Path dataset() {
        return temporary.resolve("data.bin");
    }
}
