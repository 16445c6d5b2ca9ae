package dev.vitrine.engine.device;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/**
 * The tensor library's own files, packed in a jar: laid once into the folder where the library looks for them.
 *
 * <p>The folder's name says version and edition, so that two versions of the program do not get into each other's way.
 * The library would unpack them too, but without a word, and where the disk is full it says only that it failed.
 */
final class NativeFiles {

    private static final String DESCRIPTION = "native/lib/pytorch.properties";
    private static final int BLOCK = 1 << 20;
    private static final double MEGABYTE = 1e6;

    private final Path cache;
    private final PackedFiles packed;

    /** @param cache where each version has its folder */
    NativeFiles(Path cache, PackedFiles packed) {
        this.cache = cache;
        this.packed = packed;
    }

    /** Whether nothing is left to unpack. */
    boolean areThere() {
        try {
            Properties description = description();
            return description.isEmpty() || Files.isDirectory(folder(description));
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Such as {@code cpu} or {@code cu124}; empty where the program carries no such files. */
    String edition() {
        try {
            return description().getProperty("flavor", "");
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /**
     * Unpacks what is not there yet. Nothing half-done is left behind, and two processes may do it at once.
     *
     * @throws ProblemException if there is no room, or the folder may not be written to
     */
    void unpack(Progress progress) {
        if (areThere()) {
            return;
        }
        try {
            Properties description = description();
            Path folder = folder(description);
            Files.createDirectories(folder.getParent());
            long bytes = size(description);
            if (Files.getFileStore(folder.getParent()).getUsableSpace() < bytes) {
                throw noRoom(bytes);
            }
            unpackBeside(folder, description, bytes, progress);
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private void unpackBeside(Path folder, Properties description, long bytes, Progress progress) throws IOException {
        Path beside = Files.createTempDirectory(folder.getParent(), "tmp");
        try {
            long done = 0;
            for (String file : files(description)) {
                done = copy(entry(description, file), beside.resolve(file), done, bytes, progress);
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                return;
            }
            if (Files.getFileStore(beside).getUsableSpace() < BLOCK) {
                throw noRoom(bytes);
            }
            throw e;
        } finally {
            delete(beside, files(description));
        }
    }

    private long copy(String entry, Path target, long before, long bytes, Progress progress) throws IOException {
        long done = before;
        try (InputStream in = packed.open(entry);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, 0, BLOCK)) {
                progress.throwIfCancelled();
                progress.update((double) done / bytes, "natives.unpacking", bytes / MEGABYTE);
                out.write(block, 0, read);
                done += read;
            }
        }
        return done;
    }

    private static void delete(Path folder, List<String> files) throws IOException {
        for (String file : files) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    private Properties description() throws IOException {
        Properties description = new Properties();
        if (packed.has(DESCRIPTION)) {
            try (InputStream in = packed.open(DESCRIPTION)) {
                description.load(in);
            }
        }
        return description;
    }

    private Path folder(Properties description) {
        return cache.resolve("pytorch")
                .resolve("%s-%s-%s"
                        .formatted(
                                description.getProperty("version"),
                                description.getProperty("flavor"),
                                description.getProperty("classifier")));
    }

    private long size(Properties description) throws IOException {
        long sum = 0;
        for (String file : files(description)) {
            sum += packed.size(entry(description, file));
        }
        return sum;
    }

    private static List<String> files(Properties description) {
        return List.of(description.getProperty("libraries").split(","));
    }

    private static String entry(Properties description, String file) {
        return "pytorch/%s/%s/%s"
                .formatted(description.getProperty("flavor"), description.getProperty("classifier"), file);
    }

    private ProblemException noRoom(long bytes) {
        return ProblemException.engine("natives.noRoom", cache.toString(), bytes / MEGABYTE);
    }

    private ProblemException problem(IOException e) {
        return e instanceof AccessDeniedException
                        || String.valueOf(e.getMessage()).contains("Read-only")
                ? ProblemException.engine("natives.noAccess", cache.toString())
                : ProblemException.engine("natives.failed", cache.toString(), e.toString());
    }
}
