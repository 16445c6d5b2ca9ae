package dev.vitrine.app;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes what each step of the start had cost by then, where a file for it is named: {@code packaging/measure-start}
 * reads it. On Linux only, and by the plainest means, since what writes is measured too.
 */
final class StartLog {

    /** System property that names the file. */
    static final String PROPERTY = "vitrine.startLog";

    /** System property that ends the program with its start: a rehearsal is to hold the start and nothing else. */
    static final String ENDS = "vitrine.endsWithStart";

    private static final @Nullable String FILE = System.getProperty(PROPERTY);

    private StartLog() {}

    /** One line: the step that was reached, milliseconds since 1970, and all that Linux has counted of the process. */
    static void mark(String step) {
        if (FILE != null) {
            write(FILE, step);
        }
    }

    /** The last step. */
    static void usable() {
        mark("usable");
        if (Boolean.getBoolean(ENDS)) {
            System.exit(0);
        }
    }

    private static void write(String file, String step) {
        try (FileInputStream counted = new FileInputStream("/proc/self/stat");
                FileOutputStream out = new FileOutputStream(file, true)) {
            StringBuilder line = new StringBuilder(step);
            line.append(' ').append(System.currentTimeMillis()).append(' ');
            line.append(new String(counted.readAllBytes(), StandardCharsets.ISO_8859_1));
            out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
