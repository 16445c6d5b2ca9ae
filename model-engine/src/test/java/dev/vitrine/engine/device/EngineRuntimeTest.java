package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.pytorch.jni.JniUtils;
import dev.vitrine.engine.worker.WorkerCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class EngineRuntimeTest {

    @Test
    void takingWorkingMemoryLeavesNoArray() {
        int before = EngineRuntime.liveArrays();
        EngineRuntime.takeWorkingMemory(1);
        assertEquals(before, EngineRuntime.liveArrays());
    }

    @Test
    void aTrainingProcessKeepsTheWorkingMemoryItTook() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "skipped: this system has no /proc");
        List<String> command = new ArrayList<>(WorkerCommand.ofThisProgram().command());
        command.set(command.size() - 1, TakesMemory.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(WorkerCommand.ofThisProgram().environment());
        Process process = builder.start();
        String grown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(Long.parseLong(grown.strip()) > 120_000, grown);
    }

    @Test
    void partsSideBySideAreAllDoneAndAllElseUsesAsManyThreadsAsBefore() {
        EngineRuntime.useThreads(2);
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        EngineRuntime.sideBySide(50, part -> {
            assertEquals(1, JniUtils.getNumThreads());
            done.add(part);
        });
        assertThrows(
                IllegalStateException.class,
                () -> EngineRuntime.sideBySide(3, part -> {
                    throw new IllegalStateException("breaks off");
                }));

        assertEquals(50, done.size());
        assertEquals(2, JniUtils.getNumThreads());
    }

    /** Prints by how many kilobytes the process is larger for good. */
    static final class TakesMemory {

        public static void main(String[] args) throws IOException {
            EngineRuntime.start(1);
            long before = residentKilobytes();
            EngineRuntime.takeWorkingMemory(1);
            System.out.println(residentKilobytes() - before);
        }

        private static long residentKilobytes() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        }
    }
}
