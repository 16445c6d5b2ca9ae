package dev.vitrine.app.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestQueryTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();
    private final Background background =
            new Background(waiting::add, Runnable::run, failure -> seen.add("failed: " + failure.getMessage()));
    private final LatestQuery<String> query = new LatestQuery<>(background, seen::add);

    @Test
    void showsOnlyTheLatestOfSeveralQueries() {
        for (String text : List.of("t", "te", "ten", "tent")) {
            query.submit(progress -> run(text));
        }
        runAll();
        assertEquals(List.of("tent"), seen);
        assertEquals(List.of("t", "tent"), ran, "those in between are never run");
    }

    @Test
    void isBusyUntilTheLatestIsDone() {
        query.submit(progress -> run("a"));
        query.submit(progress -> run("b"));
        waiting.remove().run();
        assertTrue(query.busyProperty().get());
        waiting.remove().run();
        assertFalse(query.busyProperty().get());
    }

    @Test
    void dropsTheResultWhenCleared() {
        query.submit(progress -> run("a"));
        query.clear();
        runAll();
        assertEquals(List.of(), seen);
    }

    @Test
    void goesOnAfterAFailure() {
        query.submit(progress -> {
            throw new IllegalStateException("closed");
        });
        query.submit(progress -> run("b"));
        runAll();
        assertEquals(List.of("failed: closed", "b"), seen);
    }

    private String run(String text) {
        ran.add(text);
        return text;
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
