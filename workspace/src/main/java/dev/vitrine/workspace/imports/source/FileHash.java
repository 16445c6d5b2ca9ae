package dev.vitrine.workspace.imports.source;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a file is known again, whatever it is called. */
public final class FileHash {

    private static final int CHUNK = 1 << 18;

    private FileHash() {}

    /** SHA-256 of the file as it lies there, in hexadecimal. */
    public static String of(Path file, Progress progress) {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                progress.throwIfCancelled();
                digest.update(chunk, 0, read);
            }
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "import.unreadable", file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
