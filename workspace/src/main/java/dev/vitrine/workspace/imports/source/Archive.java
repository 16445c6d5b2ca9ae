package dev.vitrine.workspace.imports.source;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip file: the files of data in it, read where they lie and never unpacked to the disk. */
final class Archive {

    private static final String WORKBOOK = "xl/workbook.xml";
    /** Entries that systems and packers add. */
    private static final Pattern HIDDEN = Pattern.compile("(^|.*/)(\\.|__MACOSX/).*");

    private static final Pattern ABOUT = Pattern.compile("(?i)(.*/)?(readme|licen[cs]e|changelog)[^/]*");
    /** A name that leads out of the folder that it would be unpacked into. */
    private static final Pattern OUTSIDE = Pattern.compile("([/\\\\]|[A-Za-z]:).*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

    private final Path path;

    Archive(Path path) {
        this.path = path;
    }

    boolean isWorkbook() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(WORKBOOK) != null;
        }
    }

    /** Names of the files of data, in the order of the archive. */
    List<String> names() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            zip.stream().forEach(this::refuseOutside);
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(Archive::isData)
                    .toList();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Whether a name is neither that of a hidden file nor of one that only tells of the others. */
    static boolean isData(String name) {
        return !HIDDEN.matcher(name).matches() && !ABOUT.matcher(name).matches();
    }

    private void refuseOutside(ZipEntry entry) {
        if (OUTSIDE.matcher(entry.getName()).matches()) {
            throw WorkspaceProblem.of("import.archiveUnsafe", path, entry.getName());
        }
    }

    /** A workbook is read by a library that does not look whether it unpacks out of all proportion. */
    void refuseOversized() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.stream()
                    .anyMatch(entry -> UnpackedInputStream.isBomb(entry.getSize(), entry.getCompressedSize()))) {
                throw WorkspaceProblem.of("import.bomb", path);
            }
        }
    }

    /** How many bytes a file has, as the archive says. */
    long size(String name) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? 0 : entry.getSize();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    InputStream open(String name) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw WorkspaceProblem.of("import.noPart", path, name, String.join(", ", names()));
            }
            return new EntryStream(new UnpackedInputStream(zip.getInputStream(entry), entry::getCompressedSize), zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private ProblemException damaged(IOException cause) {
        return WorkspaceProblem.because(cause, "import.archive", path);
    }

    private static final class EntryStream extends FilterInputStream {

        private final ZipFile zip;

        EntryStream(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
