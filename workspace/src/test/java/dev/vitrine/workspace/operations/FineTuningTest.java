package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Going on from a model of the same shop. */
@Timeout(120)
class FineTuningTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void trainBase() {
        workspace = Workspace.open(folder);
        RingShop.fill(workspace);
        new TrainModel(workspace)
                .run(
                        new TrainModel.Request(
                                ModelKind.TRANSFORMER,
                                "spring",
                                Map.of("dimension", "8", "length", "8"),
                                1,
                                null,
                                1,
                                1,
                                "cpu",
                                DatasetOptions.DEFAULT,
                                false),
                        new TrainingControl(),
                        epoch -> {},
                        Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatWouldNotFitIntoTheMemoryIsRefusedBeforeItBeginsWithWhatWould() {
        assertProblem(
                "fineTuning.tooLarge", () -> fineTune(Map.of("batch-positions", "1000000000")), "batch-positions=");
        assertEquals(List.of(), workspace.runs().interrupted());
        assertEquals(1, workspace.models(null).size());
    }

    private TrainModel.Result fineTune(Map<String, String> settings) {
        FineTuneRequest request = new FineTuneRequest(
                "spring", null, null, settings, 1, null, 1, 1, "cpu", 0.2, 0, List.of(), null, false);
        return new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
    }
}
