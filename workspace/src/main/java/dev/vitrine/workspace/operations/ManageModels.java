package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Blocking;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.TrainingRuns;

/** Renames models, takes them away, and trainings that were interrupted. */
public final class ManageModels {

    private final Workspace workspace;

    public ManageModels(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws dev.vitrine.engine.ProblemException if there is no such model, or the new name is blank or in use */
    public void rename(String name, String newName) {
        Blocking.check();
        ModelCard model = workspace.model(name);
        String wanted = newName.strip();
        if (wanted.isEmpty()) {
            throw WorkspaceProblem.of("model.blankName");
        }
        if (wanted.equals(model.name())) {
            return;
        }
        if (workspace.modelTable().find(wanted).isPresent()) {
            throw WorkspaceProblem.of("model.renameInUse", name, wanted);
        }
        workspace.modelTable().rename(name, wanted);
    }

    /**
     * Takes a model off the registry, with what was measured of it, then off the disk.
     *
     * @throws dev.vitrine.engine.ProblemException if there is no such model, or its files stay
     */
    public void delete(String name) {
        Blocking.check();
        ModelCard model = workspace.model(name);
        workspace.modelTable().remove(name);
        workspace.openModels().forget(model.checkpoint());
        workspace.checkpoints().delete(model.checkpoint());
    }

    /**
     * Gives up a training that was interrupted, with all that it has learned.
     *
     * @throws dev.vitrine.engine.ProblemException if there is none of the name, or it goes on elsewhere
     */
    public void discard(String interrupted) {
        Blocking.check();
        TrainingRuns runs = workspace.runs();
        InterruptedRun run = runs.interrupted(interrupted);
        runs.hold(run).discard();
        // Trained to its end, but interrupted before it was registered.
        workspace.checkpoints().delete(run.folder());
    }
}
