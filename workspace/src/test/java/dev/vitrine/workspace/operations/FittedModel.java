package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.util.Map;

/** Models that are ready in a moment. */
final class FittedModel {

    private FittedModel() {}

    static void in(Workspace workspace, ModelKind kind, String name) {
        in(workspace, kind, name, DatasetOptions.DEFAULT);
    }

    static void in(Workspace workspace, ModelKind kind, String name, DatasetOptions dataset) {
        new TrainModel(workspace)
                .run(
                        new TrainModel.Request(kind, name, Map.of(), null, null, 1, 1, "cpu", dataset, false),
                        new TrainingControl(),
                        epoch -> {},
                        Progress.NONE);
    }
}
