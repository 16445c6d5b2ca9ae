package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.checkpoint.CheckpointStore;
import dev.vitrine.engine.checkpoint.Checkpoints;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.training.MemoryNeed;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a training works on, read under one hold of the workspace.
 *
 * @param name that the model is to have
 * @param folder gives its name to the checkpoint: while it is held, so is who writes it
 */
record TrainingMaterial(
        TrainModel.Request request, String name, Snapshot snapshot, CheckpointStore checkpoints, RunFolder folder) {

    /**
     * Of a training that begins.
     *
     * @param given read before; null to read it now
     * @throws ProblemException if it could not be carried out
     */
    static TrainingMaterial prepare(Workspace open, TrainModel.Request request, @Nullable Snapshot given) {
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
        if (request.base() != null) {
            requireMemoryToGoOn(request.base(), known.dataset(), request.settings());
        }
        RunFolder folder = newFolder(open);
        try {
            TrainModel.Request here = withOwnBase(request, folder);
            return new TrainingMaterial(here, wantedName(open, request), known, open.checkpoints(), folder);
        } catch (RuntimeException e) {
            folder.discard();
            throw e;
        }
    }

    private static void requireMemoryToGoOn(
            TrainModel.Base base, SequenceDataset dataset, Map<String, String> settings) {
        Manifest model = Checkpoints.manifest(Path.of(base.how().checkpoint()));
        Map<String, String> theirs = model.fit().settings();
        TrainingConfig config = base.how().otherShop() == null
                ? TrainingConfig.goingOnFrom(theirs, base.how(), settings)
                : TrainingConfig.inAnotherShop(theirs, dataset, settings);
        TransformerConfig network = model.transformer();
        MemoryNeed.requireToGoOn(config, dataset.vocabulary().size(), network == null ? 0 : network.items());
    }

    /** Another shop's model may be deleted or retrained there before a run that was interrupted goes on: it is copied. */
    private static TrainModel.Request withOwnBase(TrainModel.Request request, RunFolder folder) {
        TrainModel.Base base = request.base();
        if (base == null || base.how().otherShop() == null) {
            return request;
        }
        Checkpoints.copy(Path.of(base.how().checkpoint()), folder.base());
        return request.from(base.in(folder.base()));
    }

    /** Of an interrupted training that is gone on with. */
    static TrainingMaterial reopen(Workspace open, String name, @Nullable String device) {
        InterruptedRun run = open.runs().interrupted(name);
        TrainModel.Request request = RunRequest.read(run, open).on(device);
        RunFolder folder = open.runs().hold(run);
        try {
            return new TrainingMaterial(request, run.name(), Snapshot.of(open, run), open.checkpoints(), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

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

    /** The folder of the run, with all that a process needs to train. */
    RunFolder begun() {
        try {
            if (!folder.hasBegun()) {
                folder.begin(RunRequest.card(request, name, snapshot), snapshot.dataset());
            }
            return folder;
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** After a failure: what has an epoch behind it can go on another time. */
    void giveUp() {
        if (folder.states().hasEpochs()) {
            folder.close();
        } else {
            folder.discard();
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
    private static String wantedName(Workspace open, TrainModel.Request request) {
        TrainModel.Base base = request.base();
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
}
