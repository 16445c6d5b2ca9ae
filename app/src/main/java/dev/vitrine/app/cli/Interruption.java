package dev.vitrine.app.cli;

import dev.vitrine.engine.training.TrainingControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Carries a Ctrl+C to the running command, and makes the process wait until the command has tidied up. */
public final class Interruption {

    private static final long PATIENCE_SECONDS = 10;

    private final TrainingControl training = new TrainingControl();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean nobodyListens;

    /** Asks the command to stop, and returns when it has, or when it takes too long. */
    public void interrupt() throws InterruptedException {
        asked = true;
        training.cancel();
        if (!nobodyListens && !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new InterruptedException("the command did not stop in time");
        }
    }

    /** For work that asks nobody whether to stop, such as the window's: its process may end at once. */
    boolean ignoredDuring(BooleanSupplier work) {
        nobodyListens = true;
        try {
            return work.getAsBoolean();
        } finally {
            nobodyListens = false;
        }
    }

    boolean isAsked() {
        return asked;
    }

    TrainingControl training() {
        return training;
    }

    void commandEnded() {
        ended.countDown();
    }
}
