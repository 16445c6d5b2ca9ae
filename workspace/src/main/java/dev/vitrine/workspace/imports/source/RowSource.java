package dev.vitrine.workspace.imports.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other; blank lines are none. */
public interface RowSource extends Closeable {

    /** The next row, or null at the end. */
    @Nullable
    SourceRow next() throws IOException;
}
