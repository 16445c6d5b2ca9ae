package dev.vitrine.app.training;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The models of the workspace and the trainings that were interrupted, and what can be done with them. */
public final class ModelsViewModel {

    private final OpenWorkspace workspace;
    private final Background background;
    private final Function<Workspace, TrainingOperations> operations;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<List<ListedModel>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<InterruptedRun>> interrupted = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestQuery<Found> query;

    private record Found(List<ListedModel> models, List<InterruptedRun> interrupted) {}

    public ModelsViewModel(
            OpenWorkspace workspace,
            Background background,
            Function<Workspace, TrainingOperations> operations,
            Dialogs dialogs) {
        this.workspace = workspace;
        this.background = background;
        this.operations = operations;
        this.dialogs = dialogs;
        this.query = new LatestQuery<>(background, this::show);
        workspace.changesProperty().addListener(change -> refresh());
        refresh();
    }

    /** Newest first. */
    public ReadOnlyObjectProperty<List<ListedModel>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    /** Newest first. */
    public ReadOnlyObjectProperty<List<InterruptedRun>> interruptedProperty() {
        return interrupted.getReadOnlyProperty();
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            show(new Found(List.of(), List.of()));
        } else {
            TrainingOperations on = operations.apply(open);
            query.submit(progress -> new Found(on.models(), on.interrupted()));
        }
    }

    /** Reads the models again where one of these is not among them, as while a training goes on that began with it. */
    void lookFor(List<Baseline> fitted) {
        Set<String> known = models.get().stream().map(ListedModel::name).collect(Collectors.toSet());
        if (!fitted.stream().allMatch(baseline -> known.contains(baseline.name()))) {
            refresh();
        }
    }

    private void show(Found found) {
        models.set(found.models());
        interrupted.set(found.interrupted());
    }

    /** Asks for a note on a model and keeps it. */
    public void note(ListedModel model) {
        dialogs.note("training.note", model.note(), model.name())
                .ifPresent(text -> change(on -> on.note(model.name(), text)));
    }

    /** Makes a model the one that lists are taken from, or none where it is that. */
    public void serve(ListedModel model) {
        change(on -> on.serve(model.name(), !model.live()));
    }

    /** Asks for another name of a model and gives it that. */
    public void rename(ListedModel model) {
        dialogs.name("training.rename", model.name()).ifPresent(name -> change(on -> on.rename(model.name(), name)));
    }

    /** Takes a model away for good, when that was confirmed. */
    public void delete(ListedModel model) {
        if (dialogs.confirm("training.delete", model.name())) {
            change(on -> on.delete(model.name()));
        }
    }

    /** Gives an interrupted training up, when that was confirmed. */
    public void discard(InterruptedRun run) {
        if (dialogs.confirm("training.discard", run.name())) {
            change(on -> on.discard(run));
        }
    }

    private void change(Consumer<TrainingOperations> action) {
        Workspace open = workspace.get();
        if (open != null) {
            TrainingOperations on = operations.apply(open);
            background.submit(
                    background.job("job.models"),
                    progress -> {
                        action.accept(on);
                        return true;
                    },
                    background.outcome(done -> workspace.changed()));
        }
    }
}
