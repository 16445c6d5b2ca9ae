package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.jna.Function;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeSettingsTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void theLibraryFindsThemInItsEnvironment() {
        EngineRuntime.start();

        assertEquals("0", variable("GOMP_SPINCOUNT"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyAProcessorThatHasMoreIsToldToDoWithAvx2() throws Exception {
        boolean hasMore = Files.readString(Path.of("/proc/cpuinfo")).contains("avx512f");

        assertEquals(hasMore, NativeSettings.ofTraining().containsKey("ATEN_CPU_CAPABILITY"));
    }

    @Test
    void aTrainingProcessKeepsItsMemory() {
        Map<String, String> environment = NativeSettings.ofTraining();

        assertEquals("0", environment.get("MALLOC_MMAP_MAX_"));
        assertFalse(environment.containsValue(""));
    }

    private static String variable(String name) {
        return Function.getFunction("c", "getenv").invokeString(new Object[] {name}, false);
    }
}
