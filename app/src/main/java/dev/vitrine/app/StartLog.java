package dev.vitrine.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes what each step of the start had cost by then, where a file for it is named: {@code packaging/measure-start}
 * reads it.
 */
final class StartLog {

    /** System property that names the file. */
    static final String PROPERTY = "vitrine.startLog";

    private static final @Nullable String FILE = System.getProperty(PROPERTY);

    private StartLog() {}

    /** One line: the step that was reached, and since the process began milliseconds of CPU and of time. */
    static void mark(String step) {
        if (FILE != null) {
            write(Path.of(FILE), step);
        }
    }

    private static void write(Path file, String step) {
        ProcessHandle.Info process = ProcessHandle.current().info();
        long cpu = process.totalCpuDuration().orElse(Duration.ZERO).toMillis();
        Instant now = Instant.now();
        long time = Duration.between(process.startInstant().orElse(now), now).toMillis();
        try {
            Files.writeString(
                    file,
                    step + " " + cpu + " " + time + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
