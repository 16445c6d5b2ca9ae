package dev.vitrine.app.background;

import dev.vitrine.engine.Blocking;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The threads of the window: those that work, the one that draws, and the guard between them. */
public final class Threads {

    private static final int LONGEST_FAREWELL_SECONDS = 10;

    private Threads() {}

    /** Workers that do not keep the program alive; what a closing window still asks of them is not done. */
    public static ExecutorService workers() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "work-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets the workers finish what they have, for some seconds at most. */
    public static void finish(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static Executor ui() {
        return Platform::runLater;
    }

    /** What is thrown on the thread that draws, and caught by nobody, is told to the person too. */
    public static void tellUncaught(Consumer<Throwable> failures) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.accept(failure));
    }

    /** From now on, workspace operations and engine calls throw on the thread that draws. */
    public static void guardDrawing() {
        Blocking.forbidWhere(Platform::isFxApplicationThread);
    }
}
