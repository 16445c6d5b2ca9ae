package dev.vitrine.app.training;

import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is shown of the run under way, or of the last one; one that comes to nothing leaves what the run before it showed. */
final class ShownRun {

    private record Earlier(
            boolean withEpochs,
            boolean ofSome,
            List<EpochReport> epochs,
            List<Baseline> baselines,
            @Nullable RunOutcome outcome,
            @Nullable Double minutes) {}

    private final ReadOnlyBooleanWrapper withEpochs = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ofSome = new ReadOnlyBooleanWrapper();
    private final ObservableList<EpochReport> epochs = FXCollections.observableArrayList();
    private final ObservableList<Baseline> baselines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private @Nullable Double minutes;
    private @Nullable Ending ending;
    private @Nullable Earlier earlier;

    ReadOnlyBooleanWrapper withEpochs() {
        return withEpochs;
    }

    /** Whether epochs are judged by the shoppers alone that are learned from. */
    ReadOnlyBooleanWrapper ofSome() {
        return ofSome;
    }

    ObservableList<EpochReport> epochs() {
        return epochs;
    }

    ObservableList<Baseline> baselines() {
        return baselines;
    }

    ReadOnlyObjectWrapper<@Nullable RunOutcome> outcome() {
        return outcome;
    }

    void begin(TrainModel.Request request) {
        Earlier shown = new Earlier(
                withEpochs.get(), ofSome.get(), List.copyOf(epochs), List.copyOf(baselines), outcome.get(), minutes);
        forget();
        earlier = shown;
        minutes = request.minutes();
        withEpochs.set(request.kind().isTransformer());
        ofSome.set(request.isOnOwnModel());
    }

    void endsAt(Ending until) {
        ending = until;
    }

    /** To be called when a run ended without a model. */
    void cameToNothing() {
        Earlier before = earlier;
        earlier = null;
        if (before != null && epochs.isEmpty()) {
            minutes = before.minutes();
            withEpochs.set(before.withEpochs());
            ofSome.set(before.ofSome());
            baselines.setAll(before.baselines());
            epochs.setAll(before.epochs());
            outcome.set(before.outcome());
        }
    }

    void forget() {
        epochs.clear();
        baselines.clear();
        outcome.set(null);
        minutes = null;
        ending = null;
        earlier = null;
    }

    boolean hasBudget() {
        return minutes != null;
    }

    double secondsLeft() {
        if (epochs.isEmpty()) {
            return -1;
        }
        if (minutes != null) {
            return Math.max(0, 60 * minutes - epochs.get(epochs.size() - 1).seconds());
        }
        return ending == null ? -1 : ending.secondsLeft(epochs);
    }
}
