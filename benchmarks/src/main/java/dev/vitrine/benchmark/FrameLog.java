package dev.vitrine.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * What CPU the thread that draws spends on each frame of a window: events, animations, style and layout, from the end of
 * one layout to the end of the next.
 */
final class FrameLog {

    /** Frames from here on are told apart by what the thread was at. */
    static final double LONG_MILLIS = 50;

    private static final int LONGEST_SHOWN = 15;

    /**
     * @param what the steps taken within it; empty where nothing was asked for
     * @param places where the thread was, most of the time first; empty for a short frame
     */
    record Frame(double millis, String what, List<String> places) {}

    private record Waiting(BooleanSupplier condition, CompletableFuture<Boolean> held) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private String what = "";
    private long before = -1;
    private final StackSamples samples = new StackSamples();

    /** Starts JavaFX. */
    static void startUp() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.join();
    }

    /** Follows a window; on the thread that draws. */
    void follow(Scene scene) {
        samples.follow(Thread.currentThread());
        scene.addPostLayoutPulseListener(this::laidOut);
        // Frames come only while something moves.
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // Asking for the next frame is all.
            }
        }.start();
    }

    private void laidOut() {
        long now = threads.getCurrentThreadCpuTime();
        if (before >= 0) {
            double millis = (now - before) / 1e6;
            frames.add(new Frame(millis, what, millis < LONG_MILLIS ? List.of() : samples.take()));
            samples.clear();
        }
        before = now;
        what = "";
        List.copyOf(waiting).stream()
                .filter(each -> each.condition().getAsBoolean())
                .forEach(each -> {
                    waiting.remove(each);
                    each.held().complete(true);
                });
    }

    /** Does a step on the thread that draws, counted to the frame in which it happens. */
    <T> T call(String step, Callable<T> action) throws InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            what = what.isEmpty() ? step : what + ", " + step;
            try {
                result.complete(action.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return get(result);
    }

    void run(String step, Runnable action) throws InterruptedException {
        call(step, () -> {
            action.run();
            return true;
        });
    }

    /** Waits until the condition, asked after each frame, holds. */
    void await(BooleanSupplier condition) throws InterruptedException {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        Platform.runLater(() -> waiting.add(new Waiting(condition, held)));
        get(held);
    }

    /** Waits until so many frames have gone by. */
    void await(int count) throws InterruptedException {
        int[] left = {count};
        await(() -> --left[0] < 0);
    }

    /** All frames so far; the log begins anew. */
    List<Frame> take() throws InterruptedException {
        CompletableFuture<List<Frame>> taken = new CompletableFuture<>();
        Platform.runLater(() -> {
            taken.complete(List.copyOf(frames));
            frames.clear();
        });
        return get(taken);
    }

    /** Prints what share of the frames so far was short, and the longest; the log begins anew. */
    void report(String when) throws InterruptedException {
        List<Frame> taken = take();
        long within =
                taken.stream().filter(frame -> frame.millis() < LONG_MILLIS).count();
        System.out.printf(
                Locale.ROOT,
                "%d frames %s, %.3f%% under %.0f ms of CPU of the thread that draws; the longest:%n",
                taken.size(),
                when,
                100.0 * within / taken.size(),
                LONG_MILLIS);
        taken.stream()
                .sorted(Comparator.comparingDouble(Frame::millis).reversed())
                .limit(LONGEST_SHOWN)
                .forEach(FrameLog::print);
    }

    private static void print(Frame frame) {
        System.out.printf(Locale.ROOT, "%8.1f ms  %s%n", frame.millis(), frame.what());
        frame.places().forEach(place -> System.out.println("                " + place));
    }

    private static <T> T get(CompletableFuture<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
