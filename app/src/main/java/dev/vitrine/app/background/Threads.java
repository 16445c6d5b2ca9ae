package dev.vitrine.app.background;

import dev.vitrine.engine.Blocking;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;

/** The threads of the window: those that work, the one that draws, and the guard between them. */
public final class Threads {

    private Threads() {}

    /** Workers that do not keep the program alive. */
    public static ExecutorService workers() {
        AtomicInteger count = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "work-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public static Executor ui() {
        return Platform::runLater;
    }

    /** From now on, workspace operations and engine calls throw on the thread that draws. */
    public static void guardDrawing() {
        Blocking.forbidWhere(Platform::isFxApplicationThread);
    }
}
