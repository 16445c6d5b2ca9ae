package dev.vitrine.app.cli;

import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fits a model to the workspace's data. */
@Command(name = "train", description = "Train a model on the workspace's data.")
final class TrainCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** What is trained: a model of a kind, or what was interrupted. */
    private static final class What {

        @Option(
                names = "--model",
                paramLabel = "KIND",
                converter = ModelKindConverter.class,
                completionCandidates = ModelKindConverter.class,
                description = "One of ${COMPLETION-CANDIDATES}.")
        private @Nullable ModelKind kind;

        @Option(
                names = "--resume",
                paramLabel = "NAME",
                description =
                        "Go on with a training that was interrupted (see models); of all else only --device counts.")
        private @Nullable String interrupted;
    }

    @Mixin
    private TrainingArguments training;

    @Mixin
    private DatasetArguments dataset;

    @Option(names = "--refit", description = "Fit on training and validation events: to serve from, not to measure.")
    private boolean refit;

    @Override
    public Integer call() {
        return new TrainingText(vitrine).run(training());
    }

    private TrainingText.Training training() {
        ModelKind kind = what.kind;
        if (kind == null) {
            String interrupted = Objects.requireNonNull(what.interrupted, "one of the two is required");
            return (operation, control, onEpoch, progress) ->
                    operation.resume(interrupted, training.deviceIfChosen(), control, onEpoch, progress);
        }
        TrainModel.Request request = request(kind);
        return (operation, control, onEpoch, progress) -> operation.run(request, control, onEpoch, progress);
    }

    private TrainModel.Request request(ModelKind kind) {
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
