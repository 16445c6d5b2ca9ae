package dev.vitrine.app.background;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Queries that follow a selection or a typed text: the latest wins.
 *
 * <p>A newer query cancels the older one and its result is dropped; one runs at a time, and of those that wait only the
 * last is run. To be used on the UI thread.
 */
public final class LatestQuery<T> {

    private final Background background;
    private final Outcome<T> outcome;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Job current;
    private @Nullable Work<T> waiting;

    /** Queries whose failure the user is told of in the common way. */
    public LatestQuery(Background background, Consumer<? super T> onSuccess) {
        this(background, background.outcome(onSuccess));
    }

    /** Queries that do something of their own when they fail, such as saying so in place of the result. */
    public LatestQuery(Background background, Outcome<T> outcome) {
        this.background = background;
        this.outcome = outcome;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public void submit(Work<T> work) {
        waiting = work;
        Job older = current;
        if (older == null) {
            startWaiting();
        } else {
            older.cancel();
        }
    }

    /** Drops whatever is under way, as when nothing is selected any more. */
    public void clear() {
        waiting = null;
        if (current != null) {
            current.cancel();
        }
    }

    private void startWaiting() {
        Work<T> next = waiting;
        waiting = null;
        if (next == null) {
            return;
        }
        Job job = background.job("");
        current = job;
        busy.set(true);
        background.run(job, next, unlessCancelled(job), () -> {
            current = null;
            busy.set(waiting != null);
            startWaiting();
        });
    }

    private Outcome<T> unlessCancelled(Job job) {
        return new Outcome<>(
                result -> {
                    if (!job.isCancelled()) {
                        outcome.success().accept(result);
                    }
                },
                outcome.failure(),
                outcome.cancelled());
    }
}
