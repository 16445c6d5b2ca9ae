package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class InterruptedTrainingTest {

    private static final int EPOCHS = 6;
    private static final TrainModel.Request REQUEST = new TrainModel.Request(
            ModelKind.HYBRID,
            null,
            Map.of("dimension", "8", "length", "8"),
            EPOCHS,
            null,
            1,
            1,
            "cpu",
            DatasetOptions.DEFAULT,
            false);

    @TempDir
    Path folder;

    private final List<EpochReport> epochs = new ArrayList<>();
    private final TrainingControl control = new TrainingControl();
    private Workspace workspace;

    @BeforeEach
    void fill() {
        workspace = Workspace.open(folder);
        RingShop.fill(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aTrainingWhoseProcessWasKilledGoesOnOnTheSameEvents() {
        killAfter(2);
        openAgain();
        InterruptedRun run = workspace.runs().interrupted("hybrid");
        assertTrue(run.epochs().size() >= 2, run::toString);
        assertEquals(List.of(), workspace.models(null));
        String fingerprint = run.card().fingerprint();
        workspace.database().update("DELETE FROM interaction WHERE shopper_key = 3");

        TrainModel.Result result = resume("hybrid");

        assertEquals("hybrid", result.name());
        assertEquals(EPOCHS, result.epochs());
        assertEquals(EPOCHS, epochs.size());
        ModelCard model = workspace.model("hybrid");
        assertEquals(fingerprint, model.fingerprint());
        assertEquals(ModelKind.HYBRID, model.kind());
        assertEquals(EPOCHS, workspace.epochs("hybrid").size());
        assertLeavesNothing();
    }

    @Test
    void aModelThatCouldNotBeRegisteredIsRegisteredWithoutTrainingAgain() {
        TrainModel once = new TrainModel(failingAtSecondUse(), new TrainingProcess());
        assertThrows(IllegalStateException.class, () -> once.run(REQUEST, control, epochs::add, Progress.NONE));
        assertEquals(List.of(), workspace.models(null));
        List<EpochReport> trained = List.copyOf(epochs);
        epochs.clear();
        openAgain();

        resume("hybrid");

        assertEquals(trained, epochs);
        assertEquals(1, workspace.models(null).size());
        assertLeavesNothing();
    }

    @Test
    void whoLeavesFindsTheTrainingAgainAndWhoCancelsDoesNot() {
        assertThrows(CancellationException.class, () -> train(epoch -> control.leave()));
        assertEquals(1, workspace.runs().interrupted().size());

        TrainingControl other = new TrainingControl();
        assertThrows(
                CancellationException.class,
                () -> new TrainModel(workspace).resume("hybrid", null, other, epoch -> other.cancel(), Progress.NONE));
        assertLeavesNothing();
    }

    @Test
    void oneUnderWayIsNeitherListedNorTakenAway() {
        train(epoch -> {
            assertEquals(List.of(), workspace.runs().interrupted());
            assertEquals(1, runFolders().size());
        });
        assertLeavesNothing();
    }

    @Test
    void twoOfOneKindAreToldApartAndEachIsGivenUpByItself() {
        killAfter(1);
        killAfter(1);
        assertEquals(List.of("hybrid 2", "hybrid"), interrupted());

        new ManageModels(workspace).discard("hybrid");
        assertEquals(List.of("hybrid 2"), interrupted());
        assertProblem("run.unknown", () -> resume("hybrid"), "hybrid", "hybrid 2");

        new ManageModels(workspace).discard("hybrid 2");
        assertLeavesNothing();
    }

    @Test
    void whoForgetsAShopperGivesUpTrainingsThatKeepTheShoppersEvents() {
        killAfter(1);
        ForgetShopper forget = new ForgetShopper(workspace);
        assertEquals(List.of("hybrid"), forget.outlook("s3").interrupted());
        assertProblem(
                "shopper.unknown", () -> forget.run(new ForgetShopper.Request("nobody"), Progress.NONE), "nobody");
        assertEquals(List.of("hybrid"), interrupted());

        ForgetShopper.Result result = forget.run(new ForgetShopper.Request("s3"), Progress.NONE);

        assertEquals(List.of("hybrid"), result.interrupted());
        assertLeavesNothing();
    }

    @Test
    void whoForgetsAShopperTakesAwayWhatNobodyCanGoOnWith() throws IOException {
        killAfter(1);
        Files.writeString(runFolders().get(0).resolve("run.json"), "{");
        assertEquals(List.of(), interrupted());

        new ForgetShopper(workspace).run(new ForgetShopper.Request("s3"), Progress.NONE);

        assertLeavesNothing();
    }

    @Test
    void nobodyIsForgottenWhileATrainingHasHoldOfTheEvents() {
        train(epoch -> assertProblem(
                "forget.training",
                () -> new ForgetShopper(workspace).run(new ForgetShopper.Request("s3"), Progress.NONE)));

        assertTrue(workspace.shopper("s3").isPresent());
        assertEquals(1, workspace.models(null).size());
    }

    private List<String> interrupted() {
        return workspace.runs().interrupted().stream().map(InterruptedRun::name).toList();
    }

    private void killAfter(int epoch) {
        assertThrows(
                ProblemException.class,
                () -> train(report -> {
                    if (report.epoch() >= epoch) {
                        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
                    }
                }));
    }

    private void train(Consumer<EpochReport> onEpoch) {
        new TrainModel(workspace).run(REQUEST, control, onEpoch, Progress.NONE);
    }

    private TrainModel.Result resume(String name) {
        return new TrainModel(workspace).resume(name, null, control, epochs::add, Progress.NONE);
    }

    private void openAgain() {
        workspace.close();
        workspace = Workspace.open(folder);
    }

    /** As a workspace that another program holds when a command wants to register. */
    private WorkspaceAccess failingAtSecondUse() {
        int[] uses = {0};
        return new WorkspaceAccess() {
            @Override
            public <T> T use(Function<Workspace, T> work) {
                if (++uses[0] == 2) {
                    throw new IllegalStateException("held elsewhere");
                }
                return work.apply(workspace);
            }
        };
    }

    private void assertLeavesNothing() {
        assertEquals(List.of(), workspace.runs().interrupted());
        assertEquals(List.of(), runFolders());
        assertFalse(
                workspace.checkpoints().names().size() > workspace.models(null).size());
    }

    private List<Path> runFolders() {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
