package dev.vitrine.app.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final Background background =
            new Background(waiting::add, Runnable::run, failure -> seen.add("failed: " + failure.getMessage()));

    @Test
    void handsTheResultOverAndLeavesTheListOfJobs() {
        Job job = background.submit("some.job", progress -> "done", seen::add);
        assertEquals(List.of(job), background.running());
        waiting.remove().run();
        assertEquals(List.of("done"), seen);
        assertFalse(job.runningProperty().get());
        assertTrue(background.running().isEmpty());
    }

    @Test
    void reportsTheFailureOfACancelledJob() {
        Job job = background.submit(
                "some.job",
                progress -> {
                    throw new IllegalStateException("disk full");
                },
                result -> seen.add("success"));
        job.cancel();
        waiting.remove().run();
        assertEquals(List.of("failed: disk full"), seen);
    }

    @Test
    void saysNothingWhenWorkGaveUpBecauseItWasCancelled() {
        Job job = background.submit(
                "some.job",
                progress -> {
                    progress.throwIfCancelled();
                    return "done";
                },
                seen::add);
        job.cancel();
        waiting.remove().run();
        assertEquals(List.of(), seen);
    }

    @Test
    void keepsTheResultOfWorkThatEndedDespiteACancel() {
        Job job = background.submit("some.job", progress -> "kept", seen::add);
        job.cancel();
        waiting.remove().run();
        assertEquals(List.of("kept"), seen);
    }

    @Test
    void passesACancelOnToWorkWithReinsOfItsOwn() {
        Job job = background.job("some.job").alsoCancelling(() -> seen.add("reins pulled"));
        job.cancel();
        assertEquals(List.of("reins pulled"), seen);
    }

    @Test
    void reportsAnErrorSuchAsAMissingNativeLibrary() {
        background.submit(
                "some.job",
                progress -> {
                    throw new UnsatisfiedLinkError("no torch");
                },
                result -> seen.add("success"));
        waiting.remove().run();
        assertEquals(List.of("failed: no torch"), seen);
    }
}
