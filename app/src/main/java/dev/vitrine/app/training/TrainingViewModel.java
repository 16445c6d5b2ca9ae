package dev.vitrine.app.training;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Choices, progress and result of a training run. */
public final class TrainingViewModel {

    /** Where a run is. */
    public enum Phase {
        IDLE,
        RUNNING,
        PAUSED,
        /** Asked to stop and keep the best epoch, or to give up. */
        STOPPING
    }

    private final OpenWorkspace workspace;
    private final Selection selection;
    private final Background background;
    private final Dialogs dialogs;
    private final Function<Workspace, TrainingOperations> operations;
    private final int threads;
    private final ObjectProperty<Budget> budget = new SimpleObjectProperty<>(Budget.QUICK);
    private final BooleanProperty withBaselines = new SimpleBooleanProperty(true);
    private final TrainingSettings settings = new TrainingSettings();
    private final TuningViewModel tuning;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ShownRun shown = new ShownRun();
    private final ReadOnlyObjectWrapper<@Nullable Budget> runningBudget = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private TrainingControl control = new TrainingControl();

    /** @param threads that training may use */
    public TrainingViewModel(
            OpenWorkspace workspace,
            Selection selection,
            Background background,
            Dialogs dialogs,
            Function<Workspace, TrainingOperations> operations,
            int threads) {
        this.workspace = workspace;
        this.selection = selection;
        this.background = background;
        this.dialogs = dialogs;
        this.operations = operations;
        this.threads = threads;
        this.tuning = new TuningViewModel(workspace, selection, background, dialogs, operations, this::goOn);
        workspace.workspaceProperty().addListener(change -> shown.forget());
    }

    public ObjectProperty<Budget> budgetProperty() {
        return budget;
    }

    public BooleanProperty withBaselinesProperty() {
        return withBaselines;
    }

    public TrainingSettings settings() {
        return settings;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether the run under way, or the last one, goes in epochs, so that there is a curve and it can be paused. */
    public ReadOnlyBooleanProperty withEpochsProperty() {
        return shown.withEpochs().getReadOnlyProperty();
    }

    /** Whether the epochs of the run are judged by the shoppers alone that are learned from. */
    public ReadOnlyBooleanProperty ofSomeProperty() {
        return shown.ofSome().getReadOnlyProperty();
    }

    /** Of the run under way, or of the last one. */
    public ObservableList<EpochReport> epochs() {
        return shown.epochs();
    }

    /** Beside which the run is shown. */
    public ObservableList<Baseline> baselines() {
        return shown.baselines();
    }

    /** What the last run that came to anything came to; null before there is one, and while one is under way. */
    public ReadOnlyObjectProperty<@Nullable RunOutcome> outcomeProperty() {
        return shown.outcome().getReadOnlyProperty();
    }

    /** The budget of the run under way; null for none. */
    public ReadOnlyObjectProperty<@Nullable Budget> runningBudgetProperty() {
        return runningBudget.getReadOnlyProperty();
    }

    /** The run under way; null for none. */
    public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether there is anything to train on and nothing is being trained. */
    public BooleanBinding startable() {
        return Bindings.createBooleanBinding(
                () -> phase.get() == Phase.IDLE
                        && !workspace.summaryProperty().get().isEmpty()
                        && settings.isSeedValid(),
                phase,
                workspace.summaryProperty(),
                settings.seedProperty());
    }

    /** Whether nothing was imported yet. */
    public BooleanBinding nothingToTrainOn() {
        return Bindings.createBooleanBinding(
                () -> workspace.summaryProperty().get().isEmpty(), workspace.summaryProperty());
    }

    /**
     * Seconds that the budget leaves, or, without one, until training ends should it get no better; negative while nothing
     * is known.
     */
    public double secondsLeft() {
        return shown.secondsLeft();
    }

    /** Whether the run under way has a time budget. */
    public boolean hasBudget() {
        return shown.hasBudget();
    }

    public void start() {
        Workspace open = workspace.get();
        if (open != null) {
            start(operations.apply(open), settings.request(budget.get(), threads), null);
        }
    }

    /** What can be chosen before training goes on from a model. */
    public TuningViewModel tuning() {
        return tuning;
    }

    private void goOn(TuningViewModel.Choice choice) {
        Workspace open = workspace.get();
        if (open != null) {
            TrainingOperations on = operations.apply(open);
            FineTuneRequest asked = settings.fineTuning(choice, budget.get(), threads);
            background.query(progress -> on.fineTuning(asked, progress), request -> start(on, request, null));
        }
    }

    /** Whether a model was trained from the beginning, and without the events that it is measured on. */
    static boolean canBeFittedOnEverything(ModelCard model) {
        return model.kind().isTransformer()
                && !model.refit()
                && model.parent() == null
                && model.otherShop().isEmpty();
    }

    /** Trains a model as a measured one was, on all events; asks before. */
    public void fitOnEverything(ModelCard measured) {
        Workspace open = workspace.get();
        if (open != null && dialogs.confirm("training.refitAlone", measured.name())) {
            start(operations.apply(open), settings.fittingOnEverything(measured, threads), null, measured.name());
        }
    }

    /** Goes on with a training that was interrupted. */
    public void goOn(InterruptedRun run) {
        Workspace open = workspace.get();
        if (open != null) {
            TrainingOperations on = operations.apply(open);
            background.query(progress -> on.request(run), request -> start(on, request, run));
        }
    }

    /** Ends the run at once, for the window closes; it is among the interrupted ones at the next opening. */
    public void leave() {
        control.leave();
    }

    private void start(TrainingOperations on, TrainModel.Request request, @Nullable InterruptedRun interrupted) {
        start(on, request, interrupted, null);
    }

    private void start(
            TrainingOperations on,
            TrainModel.Request request,
            @Nullable InterruptedRun interrupted,
            @Nullable String measured) {
        if (phase.get() != Phase.IDLE) {
            return;
        }
        shown.begin(request);
        runningBudget.set(Budget.of(request));
        phase.set(Phase.RUNNING);
        TrainingControl reins = new TrainingControl();
        control = reins;
        TrainingRun run = new TrainingRun(
                on,
                request,
                interrupted,
                measured,
                withBaselines.get(),
                reins,
                baseline -> background.onUi(() -> shown.baselines().add(baseline)),
                report -> background.onUi(() -> shown.epochs().add(report)),
                until -> background.onUi(() -> shown.endsAt(until)));
        Job started = background.job("job.training").alsoCancelling(() -> cancelled(reins));
        job.set(started);
        background.submit(started, run::run, new Outcome<>(this::finished, this::failed, this::cameToNothing));
    }

    public void pause() {
        if (phase.get() == Phase.RUNNING) {
            control.pause();
            phase.set(Phase.PAUSED);
        }
    }

    public void resume() {
        if (phase.get() == Phase.PAUSED) {
            control.resume();
            phase.set(Phase.RUNNING);
        }
    }

    /** Ends the run and keeps the best epoch so far. */
    public void stopAndKeep() {
        control.stopAndKeep();
        phase.set(Phase.STOPPING);
    }

    /** Ends the run and keeps nothing. */
    public void cancel() {
        Job current = job.get();
        if (current != null) {
            current.cancel();
        }
    }

    private void cancelled(TrainingControl reins) {
        reins.cancel();
        phase.set(Phase.STOPPING);
    }

    private void finished(RunOutcome result) {
        ended();
        shown.outcome().set(result);
        selection.selectModels(
                result.masked().models().stream().map(model -> model.name()).toList());
    }

    private void failed(Throwable failure) {
        cameToNothing();
        background.tell(failure);
    }

    private void cameToNothing() {
        shown.cameToNothing();
        ended();
    }

    /** Baselines trained before a cancel are there to stay, so screens read again in any case. */
    private void ended() {
        job.set(null);
        runningBudget.set(null);
        phase.set(Phase.IDLE);
        workspace.changed();
    }
}
