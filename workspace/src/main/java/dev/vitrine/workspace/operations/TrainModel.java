package dev.vitrine.workspace.operations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.MemoryNeed;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.training.TrainingSummary;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

        /** Whether it goes on from a model. */
        @JsonIgnore
        public boolean isFineTuning() {
            return base != null;
        }

        Request from(Base other) {
            return new Request(kind, name, settings, epochs, minutes, seed, threads, device, dataset, refit, other);
        }

        /** @param other null for the same */
        Request on(@Nullable String other) {
            return other == null
                    ? this
                    : new Request(kind, name, settings, epochs, minutes, seed, threads, other, dataset, refit, base);
        }
    }

    /** @param model name of the model gone on from */
    record Base(String model, FineTuning how) {}

    /**
     * @param newerData whether data were imported while it trained, which the model knows nothing of
     * @param divergedEpoch in which training ran out of bounds and ended, the best epoch before it kept; null where it
     *     did not
     * @param plan what was chosen for the time budget, and why; null where there was none
     * @param judged what learning from judgements did to held-out ones; null where none were learned from or held out
     */
    public record Result(
            String name,
            int epochs,
            int bestEpoch,
            double seconds,
            long seed,
            Map<String, Double> validation,
            boolean newerData,
            @Nullable Integer divergedEpoch,
            @Nullable BudgetPlan plan,
            MeasureJudgements.@Nullable Result judged) {

        Result with(MeasureJudgements.@Nullable Result effect) {
            return new Result(
                    name, epochs, bestEpoch, seconds, seed, validation, newerData, divergedEpoch, plan, effect);
        }
    }

    /**
     * What was read under one hold of the workspace.
     *
     * @param name that the model is to have
     * @param folder gives its name to the checkpoint: while it is held, so is who writes it
     */
    private record Material(
            Request request, String name, Snapshot snapshot, CheckpointStore checkpoints, RunFolder folder) {

        SequenceDataset dataset() {
            return snapshot.dataset();
        }

        String checkpoint() {
            return folder.name();
        }

        /** Whether a run that is gone on with had nothing left to do but to be registered. */
        boolean isTrained() {
            return checkpoints.names().contains(checkpoint());
        }

        /** After a failure: what has an epoch behind it can go on another time. */
        void giveUp() {
            if (folder.states().hasEpochs()) {
                folder.close();
            } else {
                folder.discard();
            }
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
     * Fits to the events as they are now and registers. A run that is cancelled leaves nothing behind; one that fails or
     * whose process dies after an epoch can go on, see {@link #resume}.
     *
     * @param onEpoch called by the calling thread after each epoch of a model that has them
     */
    public Result run(Request request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        return run(request, null, control, onEpoch, progress);
    }

    /** What an interrupted training was asked for. */
    public static Request request(Workspace open, InterruptedRun run) {
        return RunRequest.read(run, open.checkpoints());
    }

    /** The same from a model that there is. */
    public Result run(
            FineTuneRequest request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        Request training = workspace.use(open -> request.training(open.model(request.from()), open));
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
        ItemKnowledge.prepare(workspace, request, progress);
        ItemKnowledge.prepareInputs(workspace, request, progress);
        progress.update(0, "train.reading");
        return carryOut(workspace.use(open -> prepare(open, request, snapshot)), control, onEpoch, progress);
    }

    /**
     * Goes on with a training that was interrupted, on the events that it began with: with the same device and one
     * thread it ends in the same model as if it had not been.
     *
     * @param name of the interrupted training
     * @param device to go on with; null for the one it began with
     * @throws dev.vitrine.engine.ProblemException if there is none of the name, it goes on elsewhere, or what it kept is
     *     damaged
     */
    public Result resume(
            String name,
            @Nullable String device,
            TrainingControl control,
            Consumer<EpochReport> onEpoch,
            Progress progress) {
        progress.update(0, "train.reading");
        return carryOut(workspace.use(open -> reopen(open, name, device)), control, onEpoch, progress);
    }

    private Result carryOut(
            Material material, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        List<EpochReport> epochs = new ArrayList<>();
        try {
            fit(material, control, onEpoch.andThen(epochs::add), progress);
        } catch (CancellationException e) {
            if (control.wish() == TrainingControl.Wish.LEAVE) {
                material.giveUp();
            } else {
                material.folder().discard();
            }
            throw e;
        } catch (RuntimeException | Error e) {
            material.giveUp();
            throw e;
        }
        try (RunFolder folder = material.folder()) {
            Result result = workspace.use(open -> register(open, material, epochs));
            folder.discard();
            return result.with(judgedEffect(material.request(), result.name(), progress));
        }
    }

    /** The model is registered by now: what cannot be measured is no reason to lose it. */
    private MeasureJudgements.@Nullable Result judgedEffect(Request request, String name, Progress progress) {
        Base base = request.base();
        if (base == null || base.how().judged().isEmpty()) {
            return null;
        }
        return workspace.use(open -> open.modelTable().find(base.model()).isEmpty()
                ? null
                : new MeasureJudgements(open).run(base.model(), name, progress).orElse(null));
    }

    private void fit(Material material, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        Request request = material.request();
        if (material.isTrained()) {
            material.folder().states().reports().forEach(onEpoch);
        } else if (request.kind().isTransformer()) {
            trainTransformer(material, control, onEpoch, progress);
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
        if (request.kind().isTransformer() && request.base() == null) {
            MemoryNeed.require(
                    TrainingConfig.forData(snapshot.dataset()).withSettings(request.settings()),
                    snapshot.dataset().vocabulary().size());
        }
        Snapshot known = ItemKnowledge.add(open, request, snapshot);
        return new Material(request, wantedName(open, request), known, open.checkpoints(), newFolder(open));
    }

    private static Material reopen(Workspace open, String name, @Nullable String device) {
        InterruptedRun run = open.runs().interrupted(name);
        Request request = RunRequest.read(run, open.checkpoints()).on(device);
        RunFolder folder = open.runs().hold(run);
        try {
            return new Material(request, run.name(), Snapshot.of(open, run), open.checkpoints(), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static RunFolder newFolder(Workspace open) {
        try {
            return open.runs().create();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static ProblemException cannotWrite(IOException cause) {
        return WorkspaceProblem.because(cause, "train.temporary", String.valueOf(cause.getMessage()));
    }

    /** Two runs of one name could not be told apart once both are interrupted. */
    private static String wantedName(Workspace open, Request request) {
        Base base = request.base();
        String usual = base == null ? request.kind().id() : base.model();
        Set<String> interrupted =
                open.runs().interrupted().stream().map(InterruptedRun::name).collect(Collectors.toSet());
        return FreeName.of(
                request.name() == null ? usual : request.name(),
                name -> interrupted.contains(name)
                        || open.modelTable().find(name).isPresent());
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
            Material material, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        RunFolder folder = material.folder();
        if (!folder.hasBegun()) {
            begin(material);
        }
        process.run(
                folder.dataset(),
                RunRequest.training(material.request()),
                material.checkpoints().folder(material.checkpoint()),
                folder.path(),
                control,
                onEpoch,
                progress);
    }

    private static void begin(Material material) {
        try {
            Snapshot snapshot = material.snapshot();
            material.folder().begin(RunRequest.card(material.request(), material.name(), snapshot), snapshot.dataset());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static Result register(Workspace open, Material material, List<EpochReport> epochs) {
        Request request = material.request();
        String checkpoint = material.checkpoint();
        Manifest manifest = open.checkpoints().manifest(checkpoint);
        Manifest.Fit fit = manifest.fit();
        Base base = request.base();
        String name = freeName(open, material.name());
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
                material.snapshot().isOlderThan(open),
                divergedEpoch(fit.settings()),
                BudgetPlan.of(fit.settings()),
                null);
    }

    private static @Nullable Integer divergedEpoch(Map<String, String> settings) {
        String epoch = settings.get(TrainingSummary.DIVERGED);
        return epoch == null ? null : Integer.valueOf(epoch);
    }

    /** A name taken meanwhile gets a number: a finished run is never lost over its name. */
    private static String freeName(Workspace open, String wanted) {
        return FreeName.of(wanted, name -> open.modelTable().find(name).isPresent());
    }
}
