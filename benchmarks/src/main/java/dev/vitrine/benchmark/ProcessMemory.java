package dev.vitrine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large this process is (Linux). */
final class ProcessMemory {

    private ProcessMemory() {}

    static long residentKilobytes() {
        return kilobytes("VmRSS:");
    }

    static long peakKilobytes() {
        return kilobytes("VmHWM:");
    }

    private static long kilobytes(String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("this benchmark reads /proc", e);
        }
        return 0;
    }
}
