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
import org.jspecify.annotations.Nullable;

/**
 * A library's own files, packed in a jar: laid once into the folder where the library looks for them.
 *
 * <p>The folder's name says version and edition, so that two versions of the program do not get into each other's way.
 * The libraries would unpack them too, but without a word, and where the disk is full they say only that it failed.
 */
final class NativeFiles {

    private static final int BLOCK = 1 << 20;
    private static final double MEGABYTE = 1e6;

    private final Path cache;
    private final PackedFiles packed;
    private final @Nullable NativeLibrary library;

    /**
     * Those of the tensor library.
     *
     * @param cache where each version has its folder
     */
    NativeFiles(Path cache, PackedFiles packed) {
        this(cache, packed, NativeLibrary.ofTensors(cache, packed));
    }

    /** @param library null where the program carries none: then there is nothing to unpack */
    NativeFiles(Path cache, PackedFiles packed, @Nullable NativeLibrary library) {
        this.cache = cache;
        this.packed = packed;
        this.library = library;
    }

    /** Whether nothing is left to unpack. */
    boolean areThere() {
        Path folder = folder();
        return folder == null || Files.isDirectory(folder);
    }

    /** Where they lie once unpacked; null where the program carries none. */
    @Nullable
    Path folder() {
        return library == null ? null : cache.resolve(library.folder());
    }

    /** Such as {@code cpu} or {@code cu124}; empty where the program carries no such files. */
    String edition() {
        return library == null ? "" : library.edition();
    }

    /**
     * Unpacks what is not there yet. Nothing half-done is left behind, and two processes may do it at once.
     *
     * @throws ProblemException if there is no room, or the folder may not be written to
     */
    void unpack(Progress progress) {
        if (library == null || areThere()) {
            return;
        }
        try {
            Path folder = cache.resolve(library.folder());
            Files.createDirectories(folder.getParent());
            long bytes = size(library);
            if (Files.getFileStore(folder.getParent()).getUsableSpace() < bytes) {
                throw noRoom(bytes);
            }
            unpackBeside(folder, library, bytes, progress);
        } catch (IOException e) {
            throw problem(cache, e);
        }
    }

    private void unpackBeside(Path folder, NativeLibrary library, long bytes, Progress progress) throws IOException {
        Path beside = Files.createTempDirectory(folder.getParent(), "tmp");
        try {
            long done = 0;
            for (String file : library.files()) {
                done = copy(library.entry(file), beside.resolve(file), done, bytes, progress);
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
            delete(beside, library);
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

    private static void delete(Path folder, NativeLibrary library) throws IOException {
        for (String file : library.files()) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }

    private long size(NativeLibrary library) throws IOException {
        long sum = 0;
        for (String file : library.files()) {
            sum += packed.size(library.entry(file));
        }
        return sum;
    }

    private ProblemException noRoom(long bytes) {
        return ProblemException.engine("natives.noRoom", cache.toString(), bytes / MEGABYTE);
    }

    static ProblemException problem(Path cache, IOException e) {
        return e instanceof AccessDeniedException
                        || String.valueOf(e.getMessage()).contains("Read-only")
                ? ProblemException.engine("natives.noAccess", cache.toString())
                : ProblemException.engine("natives.failed", cache.toString(), e.toString());
    }
}
