package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.source.FileShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a file's columns as one text, by which files of the same columns are known again. */
public final class ImportHeader {

    /** No name of a column holds it. */
    private static final String BETWEEN = "\u001F";

    private ImportHeader() {}

    /** Null where the file names none. */
    public static @Nullable String of(FileShape shape) {
        return shape.named() ? of(shape.header()) : null;
    }

    public static String of(List<String> header) {
        return String.join(BETWEEN, header);
    }
}
