package dev.vitrine.app.background;

import dev.vitrine.engine.Progress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of work under way. */
public final class Job implements Progress {

    /**
     * What the work last said of itself.
     *
     * @param fraction 0 to 1, negative where it cannot be told
     * @param stage key of its words under {@code stage.}; empty before the first report
     */
    public record Status(double fraction, String stage, List<Object> details) {}

    private final Executor ui;
    private final String title;
    private final List<Object> titleDetails;
    private final AtomicReference<@Nullable Status> pending = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(new Status(-1, "", List.of()));
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private volatile boolean cancelled;
    private volatile Runnable onCancel = () -> {};

    Job(Executor ui, String title, Object... titleDetails) {
        this.ui = ui;
        this.title = title;
        this.titleDetails = List.of(titleDetails);
    }

    /** Key of the job's name in the message bundle. */
    public String title() {
        return title;
    }

    public List<Object> titleDetails() {
        return titleDetails;
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Asks the work to give up; its outcome is still reported. */
    public void cancel() {
        cancelled = true;
        onCancel.run();
    }

    /** For work that is stopped by more than asking {@link #isCancelled()}, such as a training run. */
    public Job alsoCancelling(Runnable action) {
        onCancel = action;
        return this;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Many updates between two frames become one change of the property. */
    @Override
    public void update(double fraction, String stage, Object... details) {
        if (pending.getAndSet(new Status(fraction, stage, List.of(details))) == null) {
            ui.execute(() -> {
                Status latest = pending.getAndSet(null);
                if (latest != null) {
                    status.set(latest);
                }
            });
        }
    }

    void end() {
        running.set(false);
    }
}
