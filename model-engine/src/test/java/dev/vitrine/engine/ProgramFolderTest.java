package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramFolderTest {

    private static final Path HOME = Path.of("home");

    @Test
    void followsTheDataFolderOfLinux() {
        assertEquals(Path.of("data/vitrine"), ProgramFolder.find("Linux", HOME, null, "data"));
        assertEquals(Path.of("home/.local/share/vitrine"), ProgramFolder.find("Linux", HOME, null, " "));
    }

    @Test
    void followsTheDataFolderOfWindows() {
        assertEquals(Path.of("local/Vitrine"), ProgramFolder.find("Windows 11", HOME, "local", null));
        assertEquals(Path.of("home/AppData/Local/Vitrine"), ProgramFolder.find("Windows 11", HOME, null, null));
    }

    @Test
    void followsTheDataFolderOfMacOs() {
        assertEquals(
                Path.of("home/Library/Application Support/Vitrine"), ProgramFolder.find("Mac OS X", HOME, null, null));
    }
}
