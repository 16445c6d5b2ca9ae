package dev.vitrine.workspace.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunsTest {

    @TempDir
    Path folder;

    private List<Path> runs() throws IOException {
        return in(folder.resolve("runs"));
    }

    private List<Path> checkpoints() throws IOException {
        return in(folder.resolve("checkpoints"));
    }

    private static List<Path> in(Path parent) throws IOException {
        if (!Files.exists(parent)) {
            return List.of();
        }
        try (Stream<Path> left = Files.list(parent)) {
            return left.toList();
        }
    }

    @Test
    void goesWithAllThatItHolds() throws IOException {
        RunFolder run = new TrainingRuns(folder).create();
        Files.createFile(run.dataset());
        assertEquals(List.of(run.path()), runs());

        run.discard();
        assertEquals(List.of(), runs());
    }

    @Test
    void outlivesAnotherOpeningOfTheWorkspace() throws IOException {
        try (RunFolder run = new TrainingRuns(folder).create()) {
            Workspace.open(folder).close();

            assertTrue(Files.isDirectory(run.path()));
        }
    }

    @Test
    void thatBeganNothingIsClearedAwayOnceItsProcessIsGone() throws Exception {
        Process holder = holdInAnotherProcess();
        try {
            Workspace.open(folder).close();
            assertEquals(1, runs().size());
            assertEquals(1, checkpoints().size());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertFalse(runs().isEmpty());
        assertFalse(checkpoints().isEmpty());

        Workspace.open(folder).close();
        assertEquals(List.of(), runs());
        assertEquals(List.of(), checkpoints());
    }

    @Test
    void oneThatCannotBeLookedAtDoesNotKeepTheWorkspaceShut() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("runs").resolve("odd"));
        Files.createDirectory(odd.resolve("in-use.lock"));

        Workspace.open(folder).close();

        assertTrue(Files.exists(odd));
    }

    @Test
    void isHeldByWhicheverWayItIsComeTo() throws IOException {
        try (RunFolder run = new TrainingRuns(folder).create()) {
            TrainingRuns roundabout = new TrainingRuns(folder.resolve("runs").resolve(".."));

            assertTrue(roundabout.isInUse(run.name()));
            assertTrue(roundabout.isAnyInUse());
        }
    }

    private Process holdInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunFolderHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("held", output.readLine());
        return process;
    }
}
