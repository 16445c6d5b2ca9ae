package dev.vitrine.engine.device;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Threads that do parts of the calling thread's work beside it; they wait for the next work for a while. */
final class SideThreads {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(SideThreads::thread);

    private SideThreads() {}

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "vitrine-side");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Returns when all parts are done, or none is begun any more since one of them failed.
     *
     * @param threads the calling one among them
     * @throws RuntimeException what a part threw
     */
    static void run(int parts, int threads, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            try {
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    work.accept(part);
                }
            } finally {
                next.set(parts);
            }
        };
        List<CompletableFuture<Void>> others = IntStream.range(1, Math.min(threads, parts))
                .mapToObj(other -> CompletableFuture.runAsync(share, THREADS))
                .toList();
        try {
            share.run();
        } finally {
            others.forEach(SideThreads::join);
        }
    }

    private static void join(CompletableFuture<Void> other) {
        try {
            other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
