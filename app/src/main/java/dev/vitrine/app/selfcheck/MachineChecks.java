package dev.vitrine.app.selfcheck;

import com.sun.management.OperatingSystemMXBean;
import dev.vitrine.app.style.FontFamily;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What Java, the system and the user's folder offer. */
final class MachineChecks {

    private static final double GIGABYTE = 1 << 30;

    /** For the natives, which take half of it, and a workspace. */
    private static final double LEAST_DISK = 1;

    private static final double LEAST_MEMORY = 4;

    private static final List<String> LIBRARY_FOLDERS =
            List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib");

    private final Path folder;
    private final Map<String, String> environment;
    private final boolean onLinux;
    private final Supplier<? extends Collection<String>> families;

    MachineChecks(
            Path folder,
            Map<String, String> environment,
            String system,
            Supplier<? extends Collection<String>> families) {
        this.folder = folder.toAbsolutePath();
        this.environment = environment;
        this.onLinux = system.equals("Linux");
        this.families = families;
    }

    Finding java() {
        Runtime.Version version = Runtime.version();
        return Finding.when(
                version.feature() >= 17,
                CheckState.FAILED,
                "java",
                version.toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    Finding writeAccess() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "self-check", ""));
            return Finding.ok("write", folder.toString());
        } catch (IOException e) {
            return Finding.failed("write", folder.toString(), e.toString());
        }
    }

    Finding disk() {
        try {
            double free = Files.getFileStore(nearestThere()).getUsableSpace() / GIGABYTE;
            return Finding.when(free >= LEAST_DISK, CheckState.FAILED, "disk", folder.toString(), free, LEAST_DISK);
        } catch (IOException e) {
            return Finding.failed("disk", folder.toString(), 0, LEAST_DISK);
        }
    }

    Finding memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double memory = system.getTotalMemorySize() / GIGABYTE;
        return Finding.when(memory >= LEAST_MEMORY, CheckState.WARNING, "memory", memory, LEAST_MEMORY);
    }

    Finding display() {
        String display = environment.getOrDefault("DISPLAY", "");
        return Finding.when(!onLinux || !display.isBlank(), CheckState.WARNING, "display", display);
    }

    Finding gtk() {
        boolean there = !onLinux
                || LIBRARY_FOLDERS.stream().anyMatch(libraries -> Files.exists(Path.of(libraries, "libgtk-3.so.0")));
        return Finding.when(there, CheckState.WARNING, "gtk");
    }

    Finding fonts() {
        try {
            return FontFamily.chinese(families.get())
                    .map(family -> Finding.ok("fonts", family))
                    .orElseGet(() -> Finding.warning("fonts"));
        } catch (Error e) {
            // So Java says that the system has no fonts or no library for them.
            return Finding.warning("fonts");
        }
    }

    /** The folder, or the nearest one above that there is. */
    private Path nearestThere() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
