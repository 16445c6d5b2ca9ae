package dev.vitrine.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class TemporaryFolderTest {

    @TempDir
    Path folder;

    private List<Path> temporary() throws IOException {
        return in(folder.resolve("temporary"));
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
        try (TemporaryFolder temporary = TemporaryFolder.create(folder)) {
            Files.createFile(temporary.path().resolve("dataset.bin"));
            Files.createDirectory(temporary.path().resolve("training"));
            assertEquals(List.of(temporary.path()), temporary());
        }
        assertEquals(List.of(), temporary());
    }

    @Test
    void outlivesAnotherOpeningOfTheWorkspace() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create(folder)) {
            Workspace.open(folder).close();

            assertTrue(Files.isDirectory(temporary.path()));
        }
    }

    @Test
    void ofAKilledProcessIsClearedAwayAndOfALivingOneIsNot() throws Exception {
        Process holder = holdInAnotherProcess();
        try {
            Workspace.open(folder).close();
            assertEquals(1, temporary().size());
            assertEquals(1, checkpoints().size());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertFalse(temporary().isEmpty());
        assertFalse(checkpoints().isEmpty());

        Workspace.open(folder).close();
        assertEquals(List.of(), temporary());
        assertEquals(List.of(), checkpoints());
    }

    private Process holdInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TemporaryFolderHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("held", output.readLine());
        return process;
    }
}
