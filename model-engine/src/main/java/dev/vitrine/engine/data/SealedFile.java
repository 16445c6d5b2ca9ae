package dev.vitrine.engine.data;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of binary file that is whole or refused: kind, version and content, closed by their SHA-256.
 *
 * @param kind eight ASCII characters at the start of the file
 * @param version the newest that this program knows
 */
public record SealedFile(String kind, int version) {

    private static final int SEAL_LENGTH = 32;
    private static final int KIND_LENGTH = 8;

    public SealedFile {
        if (kind.length() != KIND_LENGTH || version < 1) {
            throw new IllegalArgumentException("a kind has " + KIND_LENGTH + " characters and versions start at 1");
        }
    }

    /** Writes the content into an open file. */
    @FunctionalInterface
    public interface Writer {
        void write(BinaryOutput out) throws IOException;
    }

    /** Reads the content, which was found whole. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(BinaryInput in, int version) throws IOException;
    }

    /**
     * Writes beside the file and moves it into place when it is whole and on the disk.
     *
     * @throws ProblemException if it cannot be written; what was there before is left as it was
     */
    public void write(Path file, Writer content) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            writeSealed(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteQuietly(partial, e);
            throw problem("file.unwritable", file, e, String.valueOf(e.getMessage()));
        }
    }

    /** @throws ProblemException if the file is missing, cut, damaged, newer than this program or of another kind */
    public <T> T read(Path file, Reader<T> content) {
        try {
            checkSeal(file);
            try (BinaryInput in = new BinaryInput(new BufferedInputStream(Files.newInputStream(file)))) {
                in.readNBytes(KIND_LENGTH);
                return content.read(in, in.readInt());
            }
        } catch (NoSuchFileException e) {
            throw problem("file.missing", file, e);
        } catch (EOFException e) {
            throw problem("file.cut", file, e);
        } catch (IOException e) {
            throw problem("file.unreadable", file, e, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads the beginning of a file without making sure that the rest is whole.
     *
     * @throws ProblemException as {@link #read}, but for damage that was not come across
     */
    public <T> T peek(Path file, Reader<T> beginning) {
        try (BinaryInput in = new BinaryInput(new BufferedInputStream(Files.newInputStream(file)))) {
            return beginning.read(in, checkHeader(file, in));
        } catch (NoSuchFileException e) {
            throw problem("file.missing", file, e);
        } catch (EOFException e) {
            throw problem("file.cut", file, e);
        } catch (IOException e) {
            throw problem("file.unreadable", file, e, String.valueOf(e.getMessage()));
        }
    }

    private void writeSealed(Path partial, Writer content) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(partial));
                DigestOutputStream digesting = new DigestOutputStream(file, sha256())) {
            BinaryOutput out = new BinaryOutput(digesting);
            out.write(kind.getBytes(StandardCharsets.US_ASCII));
            out.writeInt(version);
            content.write(out);
            out.flush();
            file.write(digesting.getMessageDigest().digest());
        }
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void checkSeal(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                DigestInputStream digesting = new DigestInputStream(stream, sha256())) {
            BinaryInput in = new BinaryInput(digesting);
            checkHeader(file, in);
            // The version comes first: a newer program may seal its files in another way.
            readThrough(in, Files.size(file) - KIND_LENGTH - Integer.BYTES - SEAL_LENGTH);
            byte[] expected = digesting.getMessageDigest().digest();
            if (!Arrays.equals(expected, stream.readNBytes(SEAL_LENGTH))) {
                throw problem("file.cut", file, null);
            }
        }
    }

    /** Reads rather than skips: a digesting stream does not see what is skipped. */
    private static void readThrough(InputStream in, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long rest = length; rest > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(rest, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            rest -= read;
        }
    }

    /** The version found. */
    private int checkHeader(Path file, BinaryInput in) throws IOException {
        String found = new String(in.readNBytes(KIND_LENGTH), StandardCharsets.US_ASCII);
        if (found.length() == KIND_LENGTH && !found.equals(kind)) {
            throw problem("file.otherKind", file, null);
        }
        int foundVersion = in.readInt();
        if (foundVersion > version) {
            throw problem("file.newer", file, null, foundVersion, version);
        }
        return foundVersion;
    }

    private static void deleteQuietly(Path partial, IOException cause) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static ProblemException problem(String key, Path file, @Nullable IOException cause, Object... details) {
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(details, 0, arguments, 1, details.length);
        return new ProblemException(new Problem("dev.vitrine.engine.problems", key, List.of(arguments)), cause);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
