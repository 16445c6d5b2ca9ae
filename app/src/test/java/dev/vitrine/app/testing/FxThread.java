package dev.vitrine.app.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs things on the thread that draws, from one that does not, and waits for what they come to. */
public final class FxThread {

    private static final long LONGEST_WAIT_SECONDS = 600;
    private static final long LONGEST_STEP_SECONDS = 60;

    private FxThread() {}

    public static <T> T call(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    public static void run(Runnable action) throws Exception {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until the condition, asked at each frame, holds. */
    public static void await(BooleanSupplier condition) throws Exception {
        await(condition, 1, LONGEST_STEP_SECONDS);
    }

    /** Waits until the condition, asked at each frame, has held for a number of frames in a row. */
    public static void await(BooleanSupplier condition, int frames) throws Exception {
        await(condition, frames, LONGEST_WAIT_SECONDS);
    }

    private static void await(BooleanSupplier condition, int frames, long seconds) throws Exception {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        AnimationTimer timer = new AnimationTimer() {
            private int inRow;

            @Override
            public void handle(long now) {
                inRow = condition.getAsBoolean() ? inRow + 1 : 0;
                if (inRow >= frames) {
                    held.complete(true);
                }
            }
        };
        run(timer::start);
        try {
            held.get(seconds, TimeUnit.SECONDS);
        } finally {
            run(timer::stop);
        }
    }
}
