package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramFolderTest {

    private static final Path HOME = Path.of("home", "ann");

    @Test
    void isWhereEachSystemKeepsAProgramsData() {
        assertEquals(HOME.resolve(".local/share/vitrine"), folder("Linux", Map.of()));
        assertEquals(HOME.resolve("Library/Application Support/Vitrine"), folder("Mac OS X", Map.of()));
        assertEquals(HOME.resolve("AppData/Local/Vitrine"), folder("Windows 11", Map.of()));
    }

    @Test
    void followsTheEnvironment() {
        assertEquals(Path.of("data", "vitrine"), folder("Linux", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(Path.of("local", "Vitrine"), folder("Windows 11", Map.of("LOCALAPPDATA", "local")));
    }

    private static Path folder(String system, Map<String, String> environment) {
        return ProgramFolder.of(system, HOME.toString(), environment);
    }
}
