package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Size and hash of each file of a checkpoint, made at writing and checked at reading. */
final class FileSeals {

    private FileSeals() {}

    static Map<String, Manifest.Seal> of(Path folder) throws IOException {
        Map<String, Manifest.Seal> seals = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                seals.put(file.getFileName().toString(), seal(file));
            }
        }
        return seals;
    }

    /** @throws ProblemException for the first file that is missing, cut or changed */
    static void check(Path folder, Map<String, Manifest.Seal> seals) throws IOException {
        for (Map.Entry<String, Manifest.Seal> entry : seals.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                throw ProblemException.engine("checkpoint.missingFile", folder.toString(), entry.getKey());
            }
            long expected = entry.getValue().bytes();
            if (Files.size(file) != expected) {
                throw ProblemException.engine(
                        "checkpoint.cutFile", folder.toString(), entry.getKey(), Files.size(file), expected);
            }
            if (!seal(file).equals(entry.getValue())) {
                throw ProblemException.engine("checkpoint.changedFile", folder.toString(), entry.getKey());
            }
        }
    }

    private static Manifest.Seal seal(Path file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Manifest.Seal(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
