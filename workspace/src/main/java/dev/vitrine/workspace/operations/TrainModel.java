package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.TemporaryFolder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fits a model, the Transformer in a process of its own, and registers it when it is whole. */
public final class TrainModel {

    /**
     * @param name of the model; null for one made from its kind; a name in use is an error
     * @param settings overrides by key, such as {@code dimension=64}; an unknown key is an error that lists the known
     * @param epochs exactly so many; null with {@code minutes} null too for early stopping
     * @param minutes time budget
     * @param device {@code auto}, {@code cpu}, {@code cuda} or {@code mps}
     * @param refit fits on training and validation events
     */
    public record Request(
            ModelKind kind,
            @Nullable String name,
            Map<String, String> settings,
            @Nullable Integer epochs,
            @Nullable Double minutes,
            long seed,
            int threads,
            String device,
            DatasetOptions dataset,
            boolean refit) {}

    public record Result(
            String name, int epochs, int bestEpoch, double seconds, long seed, Map<String, Double> validation) {}

    /** What was read under one hold of the workspace. */
    private record Material(SequenceDataset dataset, CheckpointStore checkpoints, TemporaryFolder temporary) {}

    private final WorkspaceAccess workspace;
    private final TrainingProcess process;

    /** For a workspace that stays open. */
    public TrainModel(Workspace workspace) {
        this(WorkspaceAccess.to(workspace), new TrainingProcess());
    }

    public TrainModel(WorkspaceAccess workspace, TrainingProcess process) {
        this.workspace = workspace;
        this.process = process;
    }

    /**
     * Fits and registers; a run that is cancelled or fails leaves nothing behind.
     *
     * @param onEpoch called by the calling thread after each epoch of a model that has them
     */
    public Result run(Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        progress.update(0, "train.reading");
        Material material = workspace.use(open -> read(open, request));
        String checkpoint = UUID.randomUUID().toString();
        List<EpochReport> epochs = new ArrayList<>();
        try (TemporaryFolder temporary = material.temporary()) {
            fit(request, material, temporary.path(), checkpoint, control, onEpoch.andThen(epochs::add), progress);
        }
        return workspace.use(open -> register(open, request, checkpoint, epochs));
    }

    private void fit(
            Request request,
            Material material,
            Path temporary,
            String checkpoint,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        if (request.kind().isTransformer()) {
            trainTransformer(request, material, temporary, checkpoint, control, onEpoch, progress);
        } else {
            new BaselineFit(material.dataset(), material.checkpoints())
                    .run(BaselineKind.of(request.kind().id()), request, checkpoint, progress);
        }
    }

    private static Material read(Workspace open, Request request) {
        if (request.name() != null) {
            requireFree(open, request.name());
        }
        if (request.kind().isTransformer()) {
            TrainingConfig.check(request.settings());
        }
        SequenceDataset dataset = new SequenceReader(open.database()).read(request.dataset());
        if (LeaveLastOut.of(dataset).scoredUsers().length == 0) {
            throw WorkspaceProblem.of("train.nobody", dataset.users(), dataset.events());
        }
        return new Material(dataset, open.checkpoints(), temporaryFolder(open));
    }

    /** Made while the workspace is held, since whoever opens it later clears away what is not in use. */
    private static TemporaryFolder temporaryFolder(Workspace open) {
        try {
            return open.temporaryFolder();
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "train.temporary", String.valueOf(e.getMessage()));
        }
    }

    private static void requireFree(Workspace open, String name) {
        if (name.isBlank()) {
            throw WorkspaceProblem.of("model.blankName");
        }
        if (open.modelTable().find(name).isPresent()) {
            throw WorkspaceProblem.of("model.nameInUse", name);
        }
    }

    private void trainTransformer(
            Request request,
            Material material,
            Path temporary,
            String checkpoint,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        TrainingRequest training = new TrainingRequest(
                request.settings(),
                request.epochs(),
                request.minutes(),
                request.seed(),
                request.threads(),
                request.device(),
                request.refit(),
                request.kind() == ModelKind.HYBRID);
        Path file = writeDataset(material.dataset(), temporary);
        process.run(file, training, material.checkpoints().folder(checkpoint), control, onEpoch, progress);
    }

    /** Holds no ids of shoppers. */
    private static Path writeDataset(SequenceDataset dataset, Path folder) {
        Path file = folder.resolve("dataset.bin");
        DatasetFile.write(dataset, file);
        return file;
    }

    private static Result register(Workspace open, Request request, String checkpoint, List<EpochReport> epochs) {
        Manifest manifest = open.checkpoints().manifest(checkpoint);
        Manifest.Fit fit = manifest.fit();
        String name = freeName(open, request.name() == null ? request.kind().id() : request.name());
        open.modelTable()
                .add(
                        new ModelCard(
                                name,
                                checkpoint,
                                request.kind(),
                                manifest.created(),
                                manifest.origin().fingerprint(),
                                manifest.origin().options(),
                                request.refit(),
                                request.seed(),
                                fit.epochs(),
                                fit.bestEpoch(),
                                fit.seconds(),
                                fit.settings(),
                                fit.validation(),
                                null),
                        epochs);
        return new Result(name, fit.epochs(), fit.bestEpoch(), fit.seconds(), request.seed(), fit.validation());
    }

    /** A name taken meanwhile gets a number: a finished run is never lost over its name. */
    private static String freeName(Workspace open, String wanted) {
        String name = wanted;
        for (int number = 2; open.modelTable().find(name).isPresent(); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
