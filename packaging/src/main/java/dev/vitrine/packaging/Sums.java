package dev.vitrine.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 sums of what was made, in the form that {@code sha256sum --check} reads. */
final class Sums {

    private static final String FILE = "SHA256SUMS";

    private Sums() {}

    static void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Folders.filesIn(folder).stream().sorted().toList()) {
            if (!file.endsWith(FILE)) {
                lines.add(sum(file) + "  " + folder.relativize(file));
            }
        }
        Files.write(folder.resolve(FILE), lines);
    }

    private static String sum(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
