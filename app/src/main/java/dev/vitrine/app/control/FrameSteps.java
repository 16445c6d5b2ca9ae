package dev.vitrine.app.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Builds what is too much for one frame in steps: in each frame drawn as many as a few milliseconds allow, and at least
 * one; the window stays at hand in between.
 */
public final class FrameSteps {

    /** What is built has to be dressed and laid out in the same frame, which takes several times as long. */
    private static final long NANOS_IN_A_FRAME = 3_000_000;

    private final Deque<Runnable> left = new ArrayDeque<>();
    private boolean running;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    /** Does these, the first at once, instead of what is left of those before; on the thread that draws. */
    public void begin(List<? extends Runnable> steps) {
        left.clear();
        left.addAll(steps);
        start();
    }

    /** Does this at once, or where others wait, after them. */
    public void add(Runnable step) {
        left.add(step);
        if (!running) {
            start();
        }
    }

    private void start() {
        running = true;
        timer.start();
        next();
    }

    private void next() {
        if (left.isEmpty()) {
            running = false;
            timer.stop();
        }
        long end = System.nanoTime() + NANOS_IN_A_FRAME;
        do {
            Runnable step = left.poll();
            if (step == null) {
                return;
            }
            step.run();
        } while (System.nanoTime() < end);
    }
}
