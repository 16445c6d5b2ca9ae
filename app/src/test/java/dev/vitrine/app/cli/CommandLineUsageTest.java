package dev.vitrine.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineUsageTest {

    /** Where the program has its own files meanwhile: not where somebody's are. */
    @TempDir
    static Path home;

    @BeforeAll
    static void leaveTheUsersFilesAlone() {
        System.setProperty(ProgramFolder.PROPERTY, home.toString());
    }

    @AfterAll
    static void forgetTheFolder() {
        System.clearProperty(ProgramFolder.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paint",
                "--colour",
                "import",
                "import a.csv --layuot x",
                "import a.csv --map nonsense",
                "import a.csv --map user=A,user=B",
                "import a.csv --map shoe=A",
                "import a.csv --delimiter ab",
                "import a.csv --kind nonsense",
                "import a.csv --encoding nonsense",
                "train",
                "train --model magic",
                "train --model popularity --minutes 1 --epochs 2",
                "train --model popularity --epochs 0",
                "train --model popularity --minutes NaN",
                "train --model popularity --device abacus",
                "evaluate --split first",
                "evaluate --cut 0",
                "evaluate --cut ten",
                "recommend --model a",
                "recommend --model a --shopper 1 --history 2",
                "recommend --model a --shopper 1 --top 0",
                "recommend --model a --shopper 1 --as-of tomorrow",
                "explain --model a",
                "explain --model a --shopper 1 --top 0",
                "-w",
            })
    void answersWrongUsageWithTwo(String line) {
        Run run = Run.of(line.split(" ", -1));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("--help"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void tellsWrongUsageAsJsonToo() throws Exception {
        Run run = Run.of("train", "--json", "--model", "magic");
        JsonNode error = run.json().get("error");
        assertEquals(2, run.exitCode());
        assertTrue(error.get("what").asText().contains("transformer"), error.toString());
        assertFalse(error.get("why").asText().isBlank());
        assertFalse(error.get("todo").asText().isBlank());
    }

    @Test
    void doesNotMakeAWorkspaceOfAMistypedFolder(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing");
        Run run = Run.of("-w", missing.toString(), "train", "--model", "popularity", "--json");
        assertEquals(1, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.json().at("/error/what").asText().contains(missing.toString()));
        assertFalse(Files.exists(missing));
    }

    @Test
    void speaksChineseWhenAsked() {
        Run run = Run.of("--language", "zh", "-w", "missing-folder", "profile");
        assertTrue(run.err().contains("没有工作区"), run.err());
    }

    @Test
    void opensTheWindowWithoutACommand() {
        assertEquals(0, Run.of("-w", "shop", "--language", "zh").exitCode());
        assertEquals(new WindowRequest(Path.of("shop"), Locale.SIMPLIFIED_CHINESE), Run.OPENED.get());
    }

    @Test
    void aWorkspaceMayBeCalledLikeACommand() {
        assertEquals(0, Run.of("-w", "demo").exitCode());
        assertEquals(new WindowRequest(Path.of("demo"), null), Run.OPENED.get());
    }

    @Test
    void opensTheWindowAsLastTimeWithoutAnyArgument() {
        assertEquals(0, Run.of().exitCode());
        assertEquals(new WindowRequest(null, null), Run.OPENED.get());
    }

    @Test
    void aWorkspacesFileOpensTheWindowOnTheFolderItLiesIn(@TempDir Path folder) {
        Workspace.open(folder.resolve("my 商店")).close();

        assertEquals(
                0, Run.of(folder.resolve("my 商店/workspace.vitrine").toString()).exitCode());
        assertEquals(new WindowRequest(folder.resolve("my 商店"), null), Run.OPENED.get());

        assertEquals(2, Run.of(folder.resolve("none.vitrine").toString()).exitCode());
    }

    @Test
    void saysInOneLineWhyTheWindowDoesNotOpen() {
        Run run = Run.of(request -> {
            throw Failures.problem("noGtk", "libgtk-3.so.0");
        });
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("apt install libgtk-3-0"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "train --help", "--version", "import -h"})
    void answersQuestionsAboutItself(String line) {
        Run run = Run.of(line.split(" ", -1));
        assertEquals(0, run.exitCode());
        assertFalse(run.out().isBlank());
        assertFalse(run.out().contains("${"), run.out());
        assertEquals("", run.err());
    }
}
