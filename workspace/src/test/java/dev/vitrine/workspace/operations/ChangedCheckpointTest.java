package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedCheckpointTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void trainAndUse() {
        workspace = Workspace.open(folder);
        RingShop.fill(workspace);
        TrainModel.Request request = new TrainModel.Request(
                ModelKind.POPULARITY, null, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
        new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
        assertEquals(10, recommend().lists().get(0).places().size());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aModelInMemoryWhoseFilesWereCutIsNotUsedOn() throws IOException {
        Path checkpoint =
                workspace.checkpoints().folder(workspace.model("popularity").checkpoint());
        Path vocabulary = checkpoint.resolve("vocabulary.json");
        Files.writeString(vocabulary, "[");

        assertProblem("checkpoint.cutFile", this::recommend, "vocabulary.json");
    }

    @Test
    void aModelInMemoryWhoseFolderIsGoneIsNotUsedOn() {
        workspace.checkpoints().delete(workspace.model("popularity").checkpoint());

        assertProblem("checkpoint.missingFile", this::recommend, "manifest.json");
    }

    private RecommendForShopper.Result recommend() {
        return new RecommendForShopper(workspace)
                .run(
                        new RecommendForShopper.Request(
                                List.of("popularity"), "s3", null, 10, SeenItems.MASKED, AsOf.NOW),
                        Progress.NONE);
    }
}
