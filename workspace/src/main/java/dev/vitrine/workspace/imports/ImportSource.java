package dev.vitrine.workspace.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file of rows.
 *
 * @param part its name in an archive; null for a file by itself
 */
public record ImportSource(Path file, @Nullable String part) {

    /** What to call it where there is little room. */
    public String name() {
        return part == null ? String.valueOf(file.getFileName()) : part;
    }
}
