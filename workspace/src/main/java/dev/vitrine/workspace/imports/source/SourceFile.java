package dev.vitrine.workspace.imports.source;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file to import, or one of those in an archive: its bytes, unpacked if they are packed, and how many were read. */
public final class SourceFile {

    private static final int BUFFER = 1 << 16;

    /** What a Parquet file begins with. */
    private static final String PARQUET = "PAR1";

    private final Path path;
    private final @Nullable Archive archive;
    private final @Nullable String part;
    private final long size;
    private final boolean workbook;
    private @Nullable CountingInputStream counted;

    private SourceFile(Path path, @Nullable Archive archive, @Nullable String part, long size, boolean workbook) {
        this.workbook = workbook;
        this.path = path;
        this.archive = archive;
        this.part = part;
        this.size = size;
    }

    /** A file that is no archive of several, or the only one in it. */
    public static SourceFile of(Path path) {
        return of(path, null);
    }

    /**
     * Looks at the file, and says so plainly if it is none that can be read.
     *
     * @param part name of a file in an archive, or of a sheet; null for the only one, or the first sheet that
     *     has rows
     */
    public static SourceFile of(Path path, @Nullable String part) {
        if (Files.isDirectory(path)) {
            throw WorkspaceProblem.of("import.directory", path);
        }
        if (!Files.exists(path)) {
            throw WorkspaceProblem.of("import.noFile", path);
        }
        try {
            SourceFile file =
                    isZip(path) ? zipped(path, part) : new SourceFile(path, null, part, Files.size(path), false);
            file.refuseUnreadable();
            return file;
        } catch (IOException e) {
            throw unopened(e, path);
        }
    }

    private static SourceFile zipped(Path path, @Nullable String part) throws IOException {
        Archive archive = new Archive(path);
        if (archive.isWorkbook()) {
            archive.refuseOversized();
            return new SourceFile(path, null, sheet(path, part), Files.size(path), true);
        }
        List<String> names = archive.names();
        if (part == null && names.size() != 1) {
            throw WorkspaceProblem.of("import.archiveParts", path, names.size(), String.join(", ", names));
        }
        String name = part == null ? names.get(0) : part;
        return new SourceFile(path, archive, name, archive.size(name), false);
    }

    private static String sheet(Path path, @Nullable String asked) throws IOException {
        if (asked == null) {
            return WorkbookRows.firstWithRows(path);
        }
        List<String> sheets = WorkbookRows.sheets(path);
        if (!sheets.contains(asked)) {
            throw WorkspaceProblem.of("import.noPart", path, asked, String.join(", ", sheets));
        }
        return asked;
    }

    /** The files of data in an archive; empty for a file that is none, which a workbook is too. */
    public static List<String> parts(Path path) {
        try {
            Archive archive = new Archive(path);
            return isZip(path) && !archive.isWorkbook() ? archive.names() : List.of();
        } catch (IOException e) {
            throw unopened(e, path);
        }
    }

    /** Whether a file in a folder is one of data by its name. */
    public static boolean isData(Path file) {
        return Archive.isData(String.valueOf(file.getFileName()));
    }

    private static ProblemException unopened(IOException cause, Path path) {
        return WorkspaceProblem.because(
                cause, cause instanceof ZipException ? "import.archive" : "import.unreadable", path);
    }

    private static boolean isZip(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path))) {
            return Packing.of(bytes) == Packing.ZIP;
        }
    }

    /** Whether it is a Parquet file, which is read where it lies and not from its first byte on. */
    boolean isParquet() throws IOException {
        try (InputStream in = open()) {
            return new String(in.readNBytes(PARQUET.length()), StandardCharsets.ISO_8859_1).equals(PARQUET);
        }
    }

    private boolean isPacked() throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
            return archive != null || Packing.of(raw) != Packing.NONE;
        }
    }

    private void refuseUnreadable() throws IOException {
        if (!workbook && isParquet() && isPacked()) {
            throw WorkspaceProblem.of("import.parquetPacked", label());
        }
        try (InputStream in = open()) {
            if (!workbook && Packing.of(in) != Packing.NONE) {
                throw WorkspaceProblem.of("import.packedTwice", label());
            }
            if (in.read() < 0) {
                throw WorkspaceProblem.of("import.empty", label());
            }
        }
    }

    public Path path() {
        return path;
    }

    /** Which file of an archive or sheet of a workbook it is; null for a file by itself. */
    public @Nullable String part() {
        return archive == null && !workbook ? null : part;
    }

    /** The sheet of a workbook that is read; null for any other file. */
    public @Nullable String sheet() {
        return workbook ? part : null;
    }

    /** Names of the sheets of a workbook; empty for any other file. */
    public List<String> sheets() throws IOException {
        return workbook ? WorkbookRows.sheets(path) : List.of();
    }

    /** What to call it in a message. */
    public String label() {
        return archive == null ? path.toString() : path + ":" + part;
    }

    public String name() {
        Path name = path.getFileName();
        String plain = name == null ? path.toString() : name.toString();
        return archive == null ? plain : plain + ":" + part;
    }

    /** A file named in the text of this one, relative to its folder. */
    public Path sibling(String name) {
        return path.resolveSibling(name);
    }

    /** The file from its first byte. */
    public InputStream open() throws IOException {
        CountingInputStream raw = new CountingInputStream(
                archive == null ? Files.newInputStream(path) : archive.open(Objects.requireNonNull(part)));
        counted = raw;
        try {
            InputStream bytes = new BufferedInputStream(raw, BUFFER);
            return Packing.of(bytes).unpack(bytes, raw::count);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** How much of the file the last {@link #open opened} stream has read, 0 to 1. */
    public double fractionRead() {
        return counted == null || size <= 0 ? 0 : Math.min(1, (double) counted.count() / size);
    }

    /** The problem of a file that can be read up to a line only. */
    public ProblemException failure(IOException cause, long line) {
        if (isBomb(cause)) {
            return WorkspaceProblem.because(cause, "import.bomb", label());
        }
        boolean cut = cause instanceof EOFException || cause instanceof ZipException;
        return WorkspaceProblem.because(cause, cut ? "import.cut" : "import.unreadableFrom", label(), line);
    }

    private static boolean isBomb(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof PackedTooTightlyException) {
                return true;
            }
        }
        return false;
    }
}
