package dev.vitrine.workspace.operations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.engine.worker.TrainingProcess;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
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

        /** Whether it goes on from a model. */
        @JsonIgnore
        public boolean isFineTuning() {
            return base != null;
        }

        /** Whether it goes on from a model of this workspace; its epochs are then judged by the shoppers it learns from alone. */
        @JsonIgnore
        public boolean isOnOwnModel() {
            return ofOwnModel() != null;
        }

        /** How it goes on from a model of this workspace; null where it does not. */
        @JsonIgnore
        public @Nullable FineTuning ofOwnModel() {
            return base != null && base.parent() != null ? base.how() : null;
        }

        /** The same for a model of that name. */
        public Request named(String other) {
            return new Request(kind, other, settings, epochs, minutes, seed, threads, device, dataset, refit, base);
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

    /** @param model name of the model gone on from, in this workspace or in that of {@link FineTuning#otherShop} */
    record Base(String model, FineTuning how) {

        /** The model of this workspace gone on from; null for one of another shop. */
        @Nullable
        String parent() {
            return how.otherShop() == null ? model : null;
        }

        /** The same with its model's files in another place. */
        Base in(Path checkpoint) {
            return new Base(model, how.from(checkpoint.toString()));
        }
    }

    /**
     * @param newerData whether data were imported while it trained, which the model knows nothing of
     * @param divergedEpoch in which training ran out of bounds and ended, the best epoch before it kept; null where it
     *     did not
     * @param newItemsUnplaced whether it was told to stop before it was chosen how new products are placed, so that the
     *     model does without
     * @param judges shoppers that each epoch was judged by, where these were drawn from all; null where all were asked
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
            boolean newItemsUnplaced,
            @Nullable Integer judges,
            @Nullable BudgetPlan plan,
            MeasureJudgements.@Nullable Result judged) {

        Result with(MeasureJudgements.@Nullable Result effect) {
            return new Result(
                    name,
                    epochs,
                    bestEpoch,
                    seconds,
                    seed,
                    validation,
                    newerData,
                    divergedEpoch,
                    newItemsUnplaced,
                    judges,
                    plan,
                    effect);
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
        return RunRequest.read(run, open);
    }

    /** The same from a model that there is. */
    public Result run(
            FineTuneRequest request, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        Request training = workspace.use(open -> request.training(open, progress));
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
        return carryOut(
                workspace.use(open -> TrainingMaterial.prepare(open, request, snapshot)), control, onEpoch, progress);
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
        return carryOut(workspace.use(open -> TrainingMaterial.reopen(open, name, device)), control, onEpoch, progress);
    }

    private Result carryOut(
            TrainingMaterial material, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
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
            Result result = workspace.use(open -> RegisterTrained.of(open, material, epochs));
            folder.discard();
            return result.with(judgedEffect(material.request(), result.name(), progress));
        }
    }

    /** The model is registered by now: what cannot be measured is no reason to lose it. */
    private MeasureJudgements.@Nullable Result judgedEffect(Request request, String name, Progress progress) {
        Base base = request.base();
        String parent = base == null ? null : base.parent();
        if (base == null || parent == null || base.how().judged().isEmpty()) {
            return null;
        }
        return workspace.use(open -> open.modelTable().find(parent).isEmpty()
                ? null
                : new MeasureJudgements(open).run(parent, name, progress).orElse(null));
    }

    private void fit(
            TrainingMaterial material, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
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

    private void trainTransformer(
            TrainingMaterial material, TrainingControl control, Consumer<EpochReport> onEpoch, Progress progress) {
        RunFolder folder = material.begun();
        process.run(
                folder.dataset(),
                RunRequest.training(material.request()),
                material.checkpoints().folder(material.checkpoint()),
                folder.path(),
                control,
                onEpoch,
                progress);
    }
}
