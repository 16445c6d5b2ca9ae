package dev.vitrine.workspace.imports.source;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file to import: its bytes, unpacked if they are gzipped, and how many of them have been read. */
public final class SourceFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long size;
    private @Nullable CountingInputStream counted;

    private SourceFile(Path path, long size) {
        this.path = path;
        this.size = size;
    }

    /** Looks at the file, and says so plainly if it is none that can be read. */
    public static SourceFile of(Path path) {
        if (Files.isDirectory(path)) {
            throw WorkspaceProblem.of("import.directory", path);
        }
        if (!Files.exists(path)) {
            throw WorkspaceProblem.of("import.noFile", path);
        }
        try {
            SourceFile file = new SourceFile(path, Files.size(path));
            file.refuseEmpty();
            return file;
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "import.unreadable", path);
        }
    }

    private void refuseEmpty() throws IOException {
        try (InputStream in = open()) {
            if (in.read() < 0) {
                throw WorkspaceProblem.of("import.empty", path);
            }
        }
    }

    public Path path() {
        return path;
    }

    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** A file named in the text of this one, relative to its folder. */
    public Path sibling(String name) {
        return path.resolveSibling(name);
    }

    /** The file from its first byte. */
    public InputStream open() throws IOException {
        CountingInputStream raw = new CountingInputStream(Files.newInputStream(path));
        counted = raw;
        try {
            InputStream bytes = new BufferedInputStream(raw, BUFFER);
            return isGzipped(bytes) ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean isGzipped(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzipped;
    }

    /** How much of the file the last {@link #open opened} stream has read, 0 to 1. */
    public double fractionRead() {
        return counted == null || size == 0 ? 0 : Math.min(1, (double) counted.count() / size);
    }

    /** The problem of a file that can be read up to a line only. */
    public ProblemException failure(IOException cause, long line) {
        boolean cut = cause instanceof EOFException || cause instanceof ZipException;
        return WorkspaceProblem.because(cause, cut ? "import.cut" : "import.unreadableFrom", path, line);
    }
}
