package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.models.ModelKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotTest extends WithImportDesk {

    private static final String HEADER = "user,item,time";

    @BeforeEach
    void importOrders() {
        desk.importFile(desk.file(
                "first.csv",
                HEADER,
                "ann,tent,2026-03-01",
                "ann,stove,2026-03-02",
                "ann,mat,2026-03-03",
                "bob,mat,2026-03-04"));
    }

    @Test
    void aModelIsMeasuredOnWhatItWasTrainedOnWhateverWasImportedMeanwhile() {
        Snapshot before = snapshot();
        importMore();

        TrainModel.Result trained = train(before);

        assertTrue(trained.newerData());
        EvaluateModels.Result measured = evaluator().run(request(), before, Progress.NONE);
        assertEquals(before.fingerprint(), measured.fingerprint());
        assertEquals(1, measured.models().get(0).users());
        assertProblem("evaluate.otherData", () -> evaluator().run(request(), Progress.NONE), "popularity");
    }

    @Test
    void nothingIsSaidWhereNothingWasImported() {
        assertFalse(train(snapshot()).newerData());
        assertEquals(1, evaluator().run(request(), Progress.NONE).models().size());
    }

    private Snapshot snapshot() {
        return Snapshot.of(desk.workspace(), DatasetOptions.DEFAULT);
    }

    private void importMore() {
        desk.importFile(
                desk.file("second.csv", HEADER, "bob,tent,2026-03-05", "bob,lamp,2026-03-06", "cat,tent,2026-03-07"));
    }

    private TrainModel.Result train(Snapshot snapshot) {
        TrainModel.Request request = new TrainModel.Request(
                ModelKind.POPULARITY, null, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
        return new TrainModel(desk.workspace())
                .run(request, snapshot, new TrainingControl(), epoch -> {}, Progress.NONE);
    }

    private EvaluateModels evaluator() {
        return new EvaluateModels(desk.workspace());
    }

    private static EvaluateModels.Request request() {
        return new EvaluateModels.Request(List.of("popularity"), Split.TEST, List.of(10), SeenItems.MASKED, null);
    }
}
