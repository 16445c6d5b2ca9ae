package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.util.HashMap;
import java.util.Map;

/** A Transformer of eight numbers, trained for one epoch: enough of a model to go on from. */
final class SmallTraining {

    private SmallTraining() {}

    /** @param more settings than that it is small */
    static void run(Workspace workspace, String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("dimension", "8", "length", "8"));
        settings.putAll(more);
        new TrainModel(workspace)
                .run(
                        new TrainModel.Request(
                                ModelKind.TRANSFORMER,
                                name,
                                settings,
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
}
