package dev.vitrine.app.comparison;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Outcome;
import dev.vitrine.app.comparison.whatif.WhatIfViewModel;
import dev.vitrine.app.session.Selection;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.operations.ComparePersonas;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** All personas as a set of test shoppers: what the newest model changed for them; worked out anew after each training. */
final class TestShoppersViewModel {

    static final int TOP = 10;

    /** What came out, or why nothing did. */
    record Answer(
            ComparePersonas.@Nullable Result result,
            @Nullable Problem problem) {}

    private final ObservableValue<? extends @Nullable ListSource> source;
    private final Selection selection;
    private final WhatIfViewModel whatIf;
    private final Background background;
    private final LatestQuery<ComparePersonas.Result> running;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();

    /** @param models moves when there is a new one */
    TestShoppersViewModel(
            ObservableValue<? extends @Nullable ListSource> source,
            ObservableValue<?> models,
            Selection selection,
            WhatIfViewModel whatIf,
            Background background) {
        this.source = source;
        this.selection = selection;
        this.whatIf = whatIf;
        this.background = background;
        running = new LatestQuery<>(
                background, new Outcome<>(result -> answer.set(new Answer(result, null)), this::fail, () -> {}));
        open.addListener(property -> run());
        models.addListener(property -> run());
        whatIf.material().personasProperty().addListener(property -> run());
    }

    /** Whether it is in view. */
    BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return running.busyProperty();
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private void run() {
        ListSource asked = source.getValue();
        if (asked == null) {
            running.clear();
            answer.set(null);
        } else if (open.get()) {
            running.submit(progress -> asked.personas(new ComparePersonas.Request(null, null, TOP), progress));
        }
    }

    private void fail(Throwable failure) {
        if (failure instanceof ProblemException known) {
            answer.set(new Answer(null, known.problem()));
        } else {
            background.tell(failure);
        }
    }

    /** Shows a persona under both models, before and after. */
    void show(ComparePersonas.Change change) {
        Answer shown = answer.get();
        ComparePersonas.Result result = shown == null ? null : shown.result();
        if (result != null) {
            List<String> models = new ArrayList<>();
            if (result.since() != null) {
                models.add(result.since());
            }
            models.add(result.model());
            selection.selectModels(models);
            whatIf.material().open(change.persona());
        }
    }
}
