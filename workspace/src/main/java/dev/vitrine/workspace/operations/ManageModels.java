package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Blocking;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.TrainingRuns;
import java.util.List;

/** What a person does with models: names, notes, which one is live; and takes them away, and interrupted trainings. */
public final class ManageModels {

    private final Workspace workspace;

    public ManageModels(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Models with what a person made of them and what they take on the disk, newest first. */
    public List<ListedModel> list() {
        Blocking.check();
        return workspace.modelTable().list(workspace.checkpoints()::bytes);
    }

    /** Keeps what a person writes about a model. */
    public void note(String name, String text) {
        Blocking.check();
        workspace.modelTable().setNote(workspace.model(name).name(), text.strip());
    }

    /**
     * Makes a model the one that lists for shoppers are to be taken from where none is named, in place of another.
     *
     * @param live whether it is to be; else none is
     */
    public void serve(String name, boolean live) {
        Blocking.check();
        workspace.modelTable().setLive(workspace.model(name).name(), live);
    }

    /**
     * The name of the model that lists are to be taken from.
     *
     * @throws dev.vitrine.engine.ProblemException if none was marked as live
     */
    public String live() {
        return workspace.modelTable().live().orElseThrow(() -> WorkspaceProblem.of("model.noneLive"));
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
        MapItems.forget(workspace, model);
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
