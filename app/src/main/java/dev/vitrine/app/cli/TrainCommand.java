package dev.vitrine.app.cli;

import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Option(
            names = "--model",
            required = true,
            paramLabel = "KIND",
            converter = ModelKindConverter.class,
            completionCandidates = ModelKindConverter.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private ModelKind kind;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; made from its kind by default.")
    private @Nullable String name;

    @ArgGroup
    private @Nullable Length length;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Override a setting, such as dimension=64.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--seed", defaultValue = "42", paramLabel = "N", description = "Seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; as many as there are cores by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--device",
            defaultValue = "auto",
            paramLabel = "auto|cpu|cuda|mps",
            description = "What to train on; ${DEFAULT-VALUE} by default.")
    private Device device;

    @Mixin
    private DatasetArguments dataset;

    @Option(names = "--refit", description = "Fit on training and validation events: to serve from, not to measure.")
    private boolean refit;

    /** How long to train; early stopping where neither is given. */
    private static final class Length {

        @Option(names = "--minutes", paramLabel = "N", description = "Time budget; decimals allowed.")
        private @Nullable Double minutes;

        @Option(names = "--epochs", paramLabel = "N", description = "Exactly so many epochs.")
        private @Nullable Integer epochs;
    }

    /** Names of {@code --device}. */
    private enum Device {
        AUTO,
        CPU,
        CUDA,
        MPS
    }

    @Override
    public Integer call() {
        TrainModel.Request request = request();
        // Training takes long: meanwhile others may open the workspace.
        WorkspaceAccess workspace = WorkspaceAccess.opening(vitrine.existingFolder());
        TrainModel.Result result = new TrainModel(workspace, new TrainingProcess())
                .run(request, vitrine.interruption().training(), this::epochEnded, vitrine.progress());
        vitrine.answer(result, () -> print(result));
        return CommandLineProgram.OK;
    }

    private TrainModel.Request request() {
        Integer epochs = length == null ? null : length.epochs;
        Double minutes = length == null ? null : length.minutes;
        if ((epochs != null && epochs < 1) || (minutes != null && !(minutes > 0)) || threads < 1) {
            throw new IllegalUsage("--epochs, --minutes and --threads must be above 0");
        }
        return new TrainModel.Request(
                kind, name, settings, epochs, minutes, seed, threads, Json.name(device), dataset.options(seed), refit);
    }

    private void epochEnded(EpochReport epoch) {
        if (vitrine.output().isTerminal()) {
            vitrine.output()
                    .err()
                    .printf(
                            "\r%-78s%n",
                            "epoch %d  loss %.4f  validation NDCG@10 %s  HR@10 %s  %s%s"
                                    .formatted(
                                            epoch.epoch(),
                                            epoch.loss(),
                                            Numbers.metric(epoch.validationNdcg()),
                                            Numbers.metric(epoch.validationHitRate()),
                                            Numbers.seconds(epoch.seconds()),
                                            epoch.best() ? "  best" : ""));
        }
    }

    private void print(TrainModel.Result result) {
        vitrine.print("%s is ready after %s.".formatted(result.name(), Numbers.seconds(result.seconds())));
        TextTable table = new TextTable("", ">");
        if (result.epochs() > 0) {
            table.row("epochs", result.epochs()).row("best epoch", result.bestEpoch());
        }
        table.row("seed", result.seed());
        result.validation().forEach((metric, value) -> table.row("validation " + metric, Numbers.metric(value)));
        vitrine.print(table.toString());
        if (result.newerData()) {
            vitrine.print(
                    "Data were imported while it trained: it knows what was there before. Train again for the rest.");
        }
    }
}
