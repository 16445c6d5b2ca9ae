package dev.vitrine.app.comparison;

import dev.vitrine.app.session.UndoStack;
import dev.vitrine.workspace.feedback.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Opinions in the order in which they were given, undone one by one. */
final class FeedbackSteps {

    /** What was thought of an item before and after a step. */
    private record Step(Feedback before, Feedback after) {

        boolean isOn(Feedback other) {
            return after.judge().equals(other.judge())
                    && after.shopper().equals(other.shopper())
                    && after.item().equals(other.item());
        }
    }

    private final UndoStack<List<Step>> steps = new UndoStack<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    FeedbackSteps() {
        forget();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    void forget() {
        steps.begin(List.of());
        show();
    }

    /** Forgets what one judge thought of one item; nothing can be done again after it. */
    void forget(Feedback lost) {
        List<Step> done = done();
        List<Step> kept = new ArrayList<>();
        steps.begin(List.of());
        for (Step step : done) {
            if (!step.isOn(lost)) {
                kept.add(step);
                steps.push(List.copyOf(kept));
            }
        }
        show();
    }

    void add(Feedback before, Feedback after) {
        List<Step> more = new ArrayList<>(done());
        more.add(new Step(before, after));
        steps.push(List.copyOf(more));
        show();
    }

    /** @param back is given what was thought before, if there is a step to undo */
    void undo(Consumer<Feedback> back) {
        List<Step> done = done();
        if (steps.canUndo()) {
            steps.undo();
            show();
            back.accept(done.get(done.size() - 1).before());
        }
    }

    /** @param again is given what was thought, if there is a step to do again */
    void redo(Consumer<Feedback> again) {
        if (steps.canRedo()) {
            steps.redo();
            show();
            again.accept(done().get(done().size() - 1).after());
        }
    }

    private List<Step> done() {
        return Objects.requireNonNull(steps.current());
    }

    private void show() {
        canUndo.set(steps.canUndo());
        canRedo.set(steps.canRedo());
    }
}
