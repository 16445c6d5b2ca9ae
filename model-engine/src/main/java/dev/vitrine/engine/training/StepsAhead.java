package dev.vitrine.engine.training;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a step ready while the one before it runs, where a processor is free for it. What comes out is the same, since
 * everything random of a step is drawn for that step alone.
 */
final class StepsAhead implements AutoCloseable {

    private final @Nullable ExecutorService worker;
    private StepDraft taken;
    private StepDraft other;
    private @Nullable Pending pending;

    /** @param drafts gives drafts, none of which shares memory with another */
    StepsAhead(Supplier<StepDraft> drafts, boolean ahead) {
        this.worker = ahead ? Executors.newSingleThreadExecutor(StepsAhead::thread) : null;
        this.taken = drafts.get();
        this.other = ahead ? drafts.get() : taken;
    }

    private record Pending(int epoch, int step, CompletableFuture<Void> done) {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "vitrine-steps-ahead");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The draft of a step, valid until the next one is taken.
     *
     * @param dealt the batches of the epoch
     */
    StepDraft take(List<List<TrainingSequence>> dealt, int epoch, int step) {
        if (isReady(epoch, step)) {
            StepDraft last = taken;
            taken = other;
            other = last;
        } else {
            taken.begin(dealt.get(step), epoch, step);
        }
        if (worker != null && step + 1 < dealt.size()) {
            StepDraft next = other;
            Runnable work = () -> next.prepare(dealt.get(step + 1), epoch, step + 1);
            pending = new Pending(epoch, step + 1, CompletableFuture.runAsync(work, worker));
        }
        return taken;
    }

    /** Waits for what is being prepared; whether it is this step. */
    private boolean isReady(int epoch, int step) {
        Pending before = pending;
        pending = null;
        if (before == null) {
            return false;
        }
        before.done().join();
        return before.epoch() == epoch && before.step() == step;
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.shutdown();
        }
    }
}
