package dev.vitrine.app.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckTest {

    @TempDir
    Path folder;

    @Test
    void checksAllThatTheProgramNeeds() {
        SelfCheck.Result result = new SelfCheck(folder, Map.of(), Locale.ENGLISH, List::of).run();
        Set<String> checked = new TreeSet<>();
        result.checks().forEach(check -> checked.add(check.id()));
        assertEquals(
                Set.of("java", "write", "disk", "memory", "natives", "device", "display", "gtk", "fonts"), checked);
    }

    @Test
    void saysWhatToDoWhereTheFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        SelfCheck check = new SelfCheck(file.resolve("folder in it"), Map.of(), Locale.ENGLISH, List::of);
        SelfCheck.Result result = check.run();
        assertFalse(result.ok());
        assertTrue(check.text(result).contains("[FAILED] Write access"), check.text(result));
        assertTrue(check.text(result).contains("set VITRINE_HOME"), check.text(result));
    }

    @Test
    void aMissingDisplayIsOnlyANote() {
        Finding finding = new MachineChecks(folder, Map.of(), "Linux", List::of).display();
        assertEquals(CheckState.WARNING, finding.state());
    }

    @Test
    void speaksChinese() {
        SelfCheck check = new SelfCheck(folder, Map.of("DISPLAY", ":0"), Locale.SIMPLIFIED_CHINESE, List::of);
        assertTrue(check.text(check.run()).contains("张量库"));
    }
}
