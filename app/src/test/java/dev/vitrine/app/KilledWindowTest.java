package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills a window that trains, as the system may at any time, and looks at what is left. */
@DisabledOnOs(OS.WINDOWS)
class KilledWindowTest {

    /** No test waits so long; it only keeps a broken one from waiting for ever. */
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    private WorkspaceSummary before;
    private Process window;
    private ProcessHandle worker;

    @BeforeEach
    void trainInAWindow() throws IOException {
        try (Workspace shop = TestShop.open(folder)) {
            trainPopularity(shop);
            before = shop.summary();
        }
        window = new ProcessBuilder(TrainingWindow.command(shopFolder(), folder.resolve("program")))
                .redirectError(folder.resolve("window.log").toFile())
                .start();
        awaitTwoEpochs();
        worker = window.descendants().findFirst().orElseThrow();
    }

    @AfterEach
    void leaveNothingRunning() {
        window.descendants().forEach(ProcessHandle::destroyForcibly);
        window.destroyForcibly();
    }

    @Test
    void theWorkerEndsByItselfAndTheWorkspaceIsAsBefore() throws Exception {
        window.destroyForcibly();
        worker.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertTrue(window.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        try (Workspace shop = Workspace.open(shopFolder())) {
            assertEquals(before, shop.summary());
            assertEquals(
                    List.of("best sellers"),
                    shop.models(null).stream().map(model -> model.name()).toList());
            assertEquals(TestShop.EVENTS, shop.history("C-100").size());
            trainPopularity(shop);
        }
        try (Stream<Path> checkpoints = Files.list(shopFolder().resolve("checkpoints"))) {
            List<Path> left = checkpoints.toList();
            assertEquals(2, left.size(), "those of the two finished models: " + left);
        }
    }

    private void awaitTwoEpochs() throws IOException {
        BufferedReader lines = window.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("epochs 2")) {
                return;
            }
        }
        throw new AssertionError("the window ended: " + Files.readString(folder.resolve("window.log")));
    }

    private Path shopFolder() {
        return folder.resolve("outdoor shop");
    }

    private static void trainPopularity(Workspace shop) {
        String name = shop.models(null).isEmpty() ? "best sellers" : "best sellers again";
        TestShop.trainPopularity(shop, name);
    }
}
