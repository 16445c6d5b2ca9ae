package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.TemporaryFolder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @param base what to go on from; null to train anew
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
            boolean refit,
            @Nullable Base base) {

        /** One that trains anew. */
        public Request(
                ModelKind kind,
                @Nullable String name,
                Map<String, String> settings,
                @Nullable Integer epochs,
                @Nullable Double minutes,
                long seed,
                int threads,
                String device,
                DatasetOptions dataset,
                boolean refit) {
            this(kind, name, settings, epochs, minutes, seed, threads, device, dataset, refit, null);
        }
    }

    /** @param model name of the model gone on from */
    record Base(String model, FineTuning how) {}

    /** @param newerData whether data were imported while it trained, which the model knows nothing of */
    public record Result(
            String name,
            int epochs,
            int bestEpoch,
            double seconds,
            long seed,
            Map<String, Double> validation,
            boolean newerData) {}

    /**
     * What was read under one hold of the workspace.
     *
     * @param temporary gives its name to the checkpoint: while it is there, so is who writes it
     */
    private record Material(Snapshot snapshot, CheckpointStore checkpoints, TemporaryFolder temporary)
            implements AutoCloseable {

        SequenceDataset dataset() {
            return snapshot.dataset();
        }

        String checkpoint() {
            return temporary.name();
        }

        @Override
        public void close() {
            temporary.close();
        }
    }

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
     * Fits to the events as they are now and registers; a run that is cancelled or fails leaves nothing behind.
     *
     * @param onEpoch called by the calling thread after each epoch of a model that has them
     */
    public Result run(Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        return run(request, null, control, onEpoch, progress);
    }

    /** The same from a model that there is. */
    public Result run(
            FineTuneRequest request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        Request training = workspace.use(open -> request.training(open.model(request.from()), open.checkpoints()));
        return run(training, control, onEpoch, progress);
    }

    /**
     * The same to events that were read before.
     *
     * @param snapshot read with the options of the request; null to read it now
     */
    public Result run(
            Request request,
            @Nullable Snapshot snapshot,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        progress.update(0, "train.reading");
        Material material = workspace.use(open -> prepare(open, request, snapshot));
        List<EpochReport> epochs = new ArrayList<>();
        try (material) {
            fit(request, material, control, onEpoch.andThen(epochs::add), progress);
        }
        return workspace.use(open -> register(open, request, material, epochs));
    }

    private void fit(
            Request request,
            Material material,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        if (request.kind().isTransformer()) {
            trainTransformer(request, material, control, onEpoch, progress);
        } else {
            new BaselineFit(material.dataset(), material.checkpoints())
                    .run(BaselineKind.of(request.kind().id()), request, material.checkpoint(), progress);
        }
    }

    private static Material prepare(Workspace open, Request request, @Nullable Snapshot given) {
        if (request.name() != null) {
            requireFree(open, request.name());
        }
        if (request.kind().isTransformer()) {
            TrainingConfig.check(request.settings());
        }
        Snapshot snapshot = given == null ? Snapshot.of(open, request.dataset()) : given;
        snapshot.requireSomebodyScored();
        return new Material(snapshot, open.checkpoints(), temporaryFolder(open));
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
                request.kind() == ModelKind.HYBRID,
                request.base() == null ? null : request.base().how());
        Path file = writeDataset(material.dataset(), material.temporary().path());
        Path checkpoint = material.checkpoints().folder(material.checkpoint());
        process.run(file, training, checkpoint, control, onEpoch, progress);
    }

    /** Holds no ids of shoppers. */
    private static Path writeDataset(SequenceDataset dataset, Path folder) {
        Path file = folder.resolve("dataset.bin");
        DatasetFile.write(dataset, file);
        return file;
    }

    private static Result register(Workspace open, Request request, Material material, List<EpochReport> epochs) {
        String checkpoint = material.checkpoint();
        Manifest manifest = open.checkpoints().manifest(checkpoint);
        Manifest.Fit fit = manifest.fit();
        Base base = request.base();
        String usual = base == null ? request.kind().id() : base.model();
        String name = freeName(open, request.name() == null ? usual : request.name());
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
                                base == null ? null : base.model(),
                                material.snapshot().cleaning().texts()),
                        epochs);
        return new Result(
                name,
                fit.epochs(),
                fit.bestEpoch(),
                fit.seconds(),
                request.seed(),
                fit.validation(),
                material.snapshot().isOlderThan(open));
    }

    /** A name taken meanwhile gets a number: a finished run is never lost over its name. */
    private static String freeName(Workspace open, String wanted) {
        return FreeName.of(wanted, name -> open.modelTable().find(name).isPresent());
    }
}
