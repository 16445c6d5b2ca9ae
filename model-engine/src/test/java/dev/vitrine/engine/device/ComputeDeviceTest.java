package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComputeDeviceTest {

    @Test
    void prefersAGraphicsCard() {
        assertEquals(ComputeDevice.CPU, ComputeDevice.preferred(List.of(ComputeDevice.CPU)));
        assertEquals(ComputeDevice.CUDA, ComputeDevice.preferred(List.of(ComputeDevice.CPU, ComputeDevice.CUDA)));
        assertEquals(ComputeDevice.MPS, ComputeDevice.preferred(List.of(ComputeDevice.CPU, ComputeDevice.MPS)));
    }

    @Test
    void findsAppleGraphicsOnAppleProcessorsOnly() {
        assertTrue(ComputeDevice.hasMps("Mac OS X", "aarch64"));
        assertFalse(ComputeDevice.hasMps("Mac OS X", "x86_64"));
        assertFalse(ComputeDevice.hasMps("Linux", "aarch64"));
        assertEquals("mps", ComputeDevice.MPS.handle().getDeviceType());
    }

    @Test
    void tellsTheProcessorFromAllElse() {
        for (ComputeDevice device : ComputeDevice.values()) {
            assertEquals(device == ComputeDevice.CPU, ComputeDevice.isCpu(device.handle()), device.id());
        }
    }

    @Test
    void takesTheChoiceThatIsThere() {
        assertEquals(ComputeDevice.CPU, ComputeDevice.of("CPU"));
        assertTrue(ComputeDevice.available().contains(ComputeDevice.of("auto")));
    }

    @Test
    void refusesWhatThereIsNot() {
        assertEquals("device.unknown", problem("abacus"));
        for (ComputeDevice device : ComputeDevice.values()) {
            if (!ComputeDevice.available().contains(device)) {
                assertEquals("device.missing", problem(device.id()));
            }
        }
    }

    private static String problem(String choice) {
        return assertThrows(ProblemException.class, () -> ComputeDevice.of(choice))
                .problem()
                .key();
    }
}
