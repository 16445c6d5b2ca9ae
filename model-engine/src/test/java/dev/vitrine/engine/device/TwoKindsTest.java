package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TwoKindsTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final TwoKinds kinds = new TwoKinds(() -> told.add("begin"), () -> told.add("end"));

    @Test
    void workOfOneKindGoesOnAtOnce() throws Exception {
        CyclicBarrier bothThere = new CyclicBarrier(2);
        CompletableFuture<Integer> beside = CompletableFuture.supplyAsync(() -> kinds.first(() -> meet(bothThere)));
        kinds.first(() -> meet(bothThere));
        beside.get(10, TimeUnit.SECONDS);
        assertEquals(List.of("begin", "end"), told);
    }

    @Test
    void workOfTheOtherKindWaitsAndIsNotPutOffByMoreOfTheFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread first = thread(() -> kinds.first(() -> {
            begun.countDown();
            return await(goOn);
        }));
        await(begun);
        Thread other = thread(() -> kinds.second(() -> told.add("other")));
        untilItWaits(other);
        Thread late = thread(() -> kinds.first(() -> told.add("late")));
        untilItWaits(late);
        goOn.countDown();
        for (Thread thread : List.of(first, other, late)) {
            thread.join();
        }
        assertEquals(List.of("begin", "end", "other", "begin", "late", "end"), told);
    }

    @Test
    void aTurnEndsWhenItsWorkFails() {
        assertThrows(
                IllegalStateException.class,
                () -> kinds.first(() -> {
                    throw new IllegalStateException();
                }));
        assertTrue(kinds.second(() -> told.add("other")));
        assertEquals(List.of("begin", "end", "other"), told);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static int meet(CyclicBarrier barrier) {
        try {
            return barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
