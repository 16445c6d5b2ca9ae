package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Ends a training that runs in processes of its own, and looks at what is left. */
@DisabledOnOs(OS.WINDOWS)
class EndedTrainingTest {

    /** No test waits so long; it only keeps a broken one from waiting for ever. */
    private static final long LIMIT_SECONDS = 120;

    /** As good as endless here: no test hears of the last one. */
    private static final String EPOCHS = "500";

    private static final long INTERRUPT = 1 << 1;

    @TempDir
    Path folder;

    private String shop = "";
    private Process command;
    private ProcessHandle worker;
    private BufferedReader err;

    @BeforeEach
    void train() throws IOException {
        shop = folder.resolve("shop").toString();
        SmallShop.importInto(folder, shop);
        assertEquals(0, Run.of("-w", shop, "train", "--model", "popularity").exitCode());
        command = start();
        err = command.errorReader();
        awaitFirstEpoch();
        worker = command.descendants().findFirst().orElseThrow();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dvitrine.terminal=true",
                        "dev.vitrine.app.Main",
                        "-w",
                        shop,
                        "train",
                        "--model",
                        "transformer",
                        "--threads",
                        "1",
                        "--epochs",
                        EPOCHS,
                        "--json")
                .start();
    }

    private void awaitFirstEpoch() throws IOException {
        StringBuilder heard = new StringBuilder();
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            heard.append(line).append('\n');
            if (line.contains("epoch ")) {
                return;
            }
        }
        throw new AssertionError("no epoch was reported: " + heard);
    }

    @AfterEach
    void leaveNothingRunning() {
        worker.destroyForcibly();
        command.destroyForcibly();
    }

    @Test
    void aKilledCommandLeavesNoWorkerAndGoesOnWhereItWas() throws Exception {
        command.destroyForcibly();
        worker.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertGoesOn();
    }

    @Test
    void aKilledWorkerIsReportedAndItsTrainingGoesOn() throws Exception {
        worker.destroyForcibly();
        assertEquals(1, exitCode());
        assertTrue(new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("\"error\""));
        assertGoesOn();
    }

    private void assertGoesOn() throws Exception {
        Run models = Run.of("-w", shop, "models", "--json");
        assertEquals(1, models.json().get("models").size());
        JsonNode interrupted = models.json().get("interrupted");
        assertEquals(1, interrupted.size(), models.out());
        assertTrue(interrupted.get(0).get("epochs").asInt() >= 1, models.out());
        assertTrue(Run.of("-w", shop, "models").out().contains("train --resume NAME"));

        Run resumed = Run.of("-w", shop, "train", "--resume", "transformer", "--json");

        assertEquals(0, resumed.exitCode(), resumed.err());
        assertEquals(Integer.parseInt(EPOCHS), resumed.json().get("epochs").asInt());
        JsonNode after = Run.of("-w", shop, "models", "--json").json();
        assertEquals(2, after.get("models").size());
        assertEquals(0, after.get("interrupted").size());
    }

    @Test
    void ctrlCEndsBothAndKeepsNothing() throws Exception {
        assumeFalse(ignoresInterrupts(), "started by something that ignores interrupts, as does all that it starts");
        new ProcessBuilder("kill", "-INT", String.valueOf(command.pid()))
                .start()
                .waitFor();
        assertEquals(130, exitCode());
        worker.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertWorkspaceIsAsBefore();
    }

    /** A build in the background of a script (nohup, a trailing ampersand) hands this down to its children. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
        }
    }

    private int exitCode() throws InterruptedException {
        assertTrue(command.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "the command goes on");
        return command.exitValue();
    }

    private void assertWorkspaceIsAsBefore() throws Exception {
        Run models = Run.of("-w", shop, "models", "--json");
        assertEquals(0, models.exitCode(), models.err());
        assertEquals(1, models.json().get("models").size());
        assertEquals(0, models.json().get("interrupted").size());
        assertEquals(0, Run.of("-w", shop, "evaluate", "--json").exitCode());
        try (Stream<Path> checkpoints = Files.list(Path.of(shop, "checkpoints"))) {
            List<Path> left = checkpoints.toList();
            assertEquals(1, left.size(), "beside the popularity model's checkpoint: " + left);
        }
    }
}
