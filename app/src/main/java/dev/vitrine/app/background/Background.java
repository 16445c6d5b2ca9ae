package dev.vitrine.app.background;

import dev.vitrine.engine.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs work on a worker thread and hands its outcome back on the UI thread.
 *
 * <p>Both executors are constructor arguments, so that a test passes {@code Runnable::run} twice and needs no toolkit.
 */
public final class Background {

    private final Executor worker;
    private final Executor ui;
    private final Consumer<? super Throwable> onFailure;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> readOnlyRunning = FXCollections.unmodifiableObservableList(running);

    private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper(true);
    private int underWay;

    /** @param onFailure tells the user; called on the UI thread */
    public Background(Executor worker, Executor ui, Consumer<? super Throwable> onFailure) {
        this.worker = worker;
        this.ui = ui;
        this.onFailure = onFailure;
    }

    /** Whether nothing is under way, queries included. */
    public ReadOnlyBooleanProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    /** Jobs under way that the status bar shows. */
    public ObservableList<Job> running() {
        return readOnlyRunning;
    }

    /**
     * Starts work whose failure the user is told of in the common way.
     *
     * @param title key of the job's name in the message bundle
     */
    public <T> Job submit(String title, Work<T> work, Consumer<? super T> onSuccess) {
        return submit(job(title), work, outcome(onSuccess));
    }

    /** Starts work that does something of its own when it fails or is cancelled. */
    public <T> Job submit(Job job, Work<T> work, Outcome<T> outcome) {
        running.add(job);
        run(job, work, outcome, () -> running.remove(job));
        return job;
    }

    /** A job to be submitted later, for whoever needs to watch it from the start. */
    public Job job(String title, Object... details) {
        return new Job(ui, title, details);
    }

    /** Runs a quick query that the status bar does not show. */
    public <T> void query(Work<T> work, Consumer<? super T> onSuccess) {
        run(job(""), work, outcome(onSuccess), () -> {});
    }

    /** What most work ends in: a failure is told in the common way, a cancel is not told at all. */
    public <T> Outcome<T> outcome(Consumer<? super T> onSuccess) {
        return new Outcome<>(onSuccess, onFailure, () -> {});
    }

    /** Hands something over to the UI thread from within work. */
    public void onUi(Runnable action) {
        ui.execute(action);
    }

    /** Tells the user of a failure in the common way. */
    public void tell(Throwable failure) {
        onFailure.accept(failure);
    }

    <T> void run(Job job, Work<T> work, Outcome<T> outcome, Runnable atEnd) {
        idle.set(++underWay == 0);
        worker.execute(() -> {
            Runnable ending = ending(job, work, outcome);
            ui.execute(() -> {
                job.end();
                atEnd.run();
                ending.run();
                idle.set(--underWay == 0);
            });
        });
    }

    private static <T> Runnable ending(Progress progress, Work<T> work, Outcome<T> outcome) {
        try {
            T result = work.run(progress);
            return () -> outcome.success().accept(result);
        } catch (CancellationException e) {
            return outcome.cancelled();
        } catch (Throwable e) {
            // Throwable, as javafx.concurrent.Task does: a missing native library is an Error, and must end the job.
            return () -> outcome.failure().accept(e);
        }
    }
}
