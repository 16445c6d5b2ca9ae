package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.onnxruntime.OrtEnvironment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NativeLibraryTest {

    @Test
    void theProgramCarriesALibraryForLanguageModelsOnEverySystemItRunsOn() {
        for (String[] system : new String[][] {
            {"Linux", "amd64"}, {"Windows 11", "amd64"}, {"Mac OS X", "aarch64"},
        }) {
            assertNotNull(NativeLibrary.ofText(PackedFiles.ofProgram(), system[0], system[1]), system[0]);
        }
    }

    @Test
    void noneIsTakenForASystemThatItIsNotMadeFor() {
        assertNull(NativeLibrary.ofText(PackedFiles.ofProgram(), "Windows 11", "aarch64"));
    }

    @Test
    void theFolderIsNamedByTheLibrarysOwnVersion() {
        Path folder = EngineRuntime.unpackTextLibrary();
        System.setProperty("onnxruntime.native.path", folder.toString());
        String version = OrtEnvironment.getEnvironment().getVersion();
        assertEquals(version, folder.getFileName().toString().split("-", -1)[0]);
    }
}
