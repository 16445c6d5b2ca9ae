package dev.vitrine.engine.training;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asked between steps whether a run goes on: waits out a pause, ends a cancelled run, minds the time budget. */
final class Reins {

    private static final long LOOK_EVERY_NANOS = 20_000_000;

    private final TrainingControl control;
    private final ActiveTime time;
    private final double budgetSeconds;

    /** @param minutes of the budget; null for none */
    Reins(TrainingControl control, ActiveTime time, @Nullable Double minutes) {
        this.control = control;
        this.time = time;
        this.budgetSeconds = minutes == null ? Double.POSITIVE_INFINITY : 60 * minutes;
    }

    /**
     * Whether there is to be another step.
     *
     * @throws CancellationException if the run was cancelled
     */
    boolean goOn() {
        waitOrEnd();
        return control.wish() != TrainingControl.Wish.STOP_AND_KEEP && time.seconds() < budgetSeconds;
    }

    /**
     * Waits out a pause.
     *
     * @throws CancellationException if the run was cancelled
     */
    void waitOrEnd() {
        long from = System.nanoTime();
        boolean paused = false;
        while (control.wish() == TrainingControl.Wish.PAUSE) {
            paused = true;
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        if (paused) {
            time.leaveOut(System.nanoTime() - from);
        }
        if (control.endsAtOnce()) {
            throw new CancellationException();
        }
    }
}
