package dev.vitrine.app.cli;

import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fits a model to the workspace's data. */
@Command(name = "train", description = "Train a model on the workspace's data.")
final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "KIND",
            converter = ModelKindConverter.class,
            completionCandidates = ModelKindConverter.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private ModelKind kind;

    @Mixin
    private TrainingArguments training;

    @Mixin
    private DatasetArguments dataset;

    @Option(names = "--refit", description = "Fit on training and validation events: to serve from, not to measure.")
    private boolean refit;

    @Override
    public Integer call() {
        TrainModel.Request request = request();
        return new TrainingText(vitrine)
                .run((operation, control, onEpoch, progress) -> operation.run(request, control, onEpoch, progress));
    }

    private TrainModel.Request request() {
        training.check();
        return new TrainModel.Request(
                kind,
                training.name(),
                training.settings(),
                training.epochs(),
                training.minutes(),
                training.seed(),
                training.threads(),
                training.device(),
                dataset.options(training.seed()),
                refit);
    }
}
