package dev.vitrine.app.cli;

import dev.vitrine.engine.training.TrainingControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Carries a Ctrl+C to the running command, and makes the process wait until the command has tidied up. */
public final class Interruption {

    private static final long PATIENCE_SECONDS = 10;

    private final TrainingControl training = new TrainingControl();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /** Asks the command to stop, and returns when it has, or when it takes too long. */
    public void interrupt() throws InterruptedException {
        asked = true;
        training.cancel();
        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new InterruptedException("the command did not stop in time");
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
