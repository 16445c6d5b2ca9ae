package dev.vitrine.workspace;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path folder;

    @Test
    void makesItsFoldersAndSaysWhoHasItWhileItIsOpen() throws IOException {
        Path lock = folder.resolve("workspace.lock");
        try (Workspace workspace = Workspace.open(folder)) {
            assertTrue(Files.isDirectory(workspace.folder().resolve("checkpoints")));
            assertTrue(Files.readString(lock)
                    .contains("process=" + ProcessHandle.current().pid()));
        }
        assertFalse(Files.exists(lock));
        assertEquals(Set.of("checkpoints", "models.properties", "vitrine.mv.db", "workspace.vitrine"), names(folder));
    }

    @Test
    void foldersThatEarlierVersionsMadeStayWithWhatIsInThem() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("exports")).resolve("list.csv");
        Files.writeString(kept, "item");
        Files.createDirectories(folder.resolve("logs"));
        Workspace.open(folder).close();
        assertTrue(Files.exists(kept) && Files.isDirectory(folder.resolve("logs")));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void saysByWhomItIsOpenElsewhere() throws Exception {
        Process other = openInAnotherProcess();
        try {
            assertProblem("workspace.inUse", () -> Workspace.open(folder), Long.toString(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        Workspace.open(folder).close();
    }

    @Test
    void oneOfANewerVersionIsRefusedAndLeftAsItIs() {
        try (Workspace newer = Workspace.open(folder)) {
            newer.database().update("UPDATE schema_version SET version = 999");
        }

        assertProblem("workspace.newer", () -> Workspace.open(folder), "999", folder.toString());
        assertProblem("workspace.newer", () -> Workspace.open(folder), "999", folder.toString());
        Workspace.open(folder.resolve("another")).close();
    }

    @Test
    void theLockOfADeadProcessIsNoObstacle() throws Exception {
        openInAnotherProcess().destroyForcibly().waitFor();
        assertTrue(Files.exists(folder.resolve("workspace.lock")));

        Workspace.open(folder).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsAProblemThatNamesIt() throws IOException {
        Path file = Files.createFile(folder.resolve("shop"));

        assertProblem("workspace.folder", () -> Workspace.open(file), file.toString());
    }

    private Process openInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkspaceHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("open", output.readLine());
        return process;
    }
}
