package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.operations.FindDisagreement;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Finds the shoppers on whom the first two different models in the columns differ most, in the background. */
public final class DisagreementViewModel {

    static final int TOP = 20;
    private static final int MOST = 100;

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final Selection selection;
    private final Background background;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FindDisagreement.@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FindDisagreement.@Nullable Category> category = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<FindDisagreement.Found>> found = new ReadOnlyObjectWrapper<>(List.of());

    DisagreementViewModel(
            ObservableValue<? extends @Nullable ListSource> source, Selection selection, Background background) {
        this.source = source;
        this.selection = selection;
        this.background = background;
        source.addListener(property -> forget());
    }

    /** Whether it is in view. */
    BooleanProperty openProperty() {
        return open;
    }

    /** The search under way; null while there is none. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** What was found last; null before the first. */
    ReadOnlyObjectProperty<FindDisagreement.@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whose shoppers are in view; null for all. */
    ReadOnlyObjectProperty<FindDisagreement.@Nullable Category> categoryProperty() {
        return category.getReadOnlyProperty();
    }

    /** The shoppers in view, the most different first. */
    ReadOnlyObjectProperty<List<FindDisagreement.Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Holds the segment that is searched. */
    Selection selection() {
        return selection;
    }

    ObservableList<String> models() {
        return selection.models();
    }

    boolean canStart() {
        return selection.differentModels().size() > 1 && job.get() == null;
    }

    void start(SeenItems seen) {
        ListSource asked = source.getValue();
        if (asked == null || !canStart()) {
            return;
        }
        FindDisagreement.Request request = new FindDisagreement.Request(
                selection.differentModels().get(0),
                selection.differentModels().get(1),
                TOP,
                seen,
                MOST,
                selection.segmentProperty().get());
        Job started = background.job("job.disagreement", request.model(), request.other());
        job.set(started);
        background.submit(
                started,
                progress -> asked.disagreement(request, progress),
                new Outcome<>(answer -> show(asked, answer), this::fail, () -> job.set(null)));
    }

    void cancel() {
        Job running = job.get();
        if (running != null) {
            running.cancel();
        }
    }

    private void show(ListSource asked, FindDisagreement.Result answer) {
        job.set(null);
        if (asked.equals(source.getValue())) {
            result.set(answer);
            choose(null);
        }
    }

    private void fail(Throwable failure) {
        job.set(null);
        background.tell(failure);
    }

    private void forget() {
        cancel();
        result.set(null);
        choose(null);
    }

    /** @param chosen null for all shoppers */
    void choose(FindDisagreement.@Nullable Category chosen) {
        FindDisagreement.Result answer = result.get();
        category.set(chosen);
        found.set(chosen != null ? chosen.found() : answer == null ? List.of() : answer.found());
    }

    /** Shows a shopper's lists. */
    void show(FindDisagreement.Found shopper) {
        selection.selectShopper(shopper.shopper());
    }
}
