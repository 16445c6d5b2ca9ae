package dev.vitrine.engine.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells data sets apart: equal only where options, items, events and their order are. */
public final class DatasetFingerprint {

    private static final int SHORT = 12;

    private DatasetFingerprint() {}

    /** The first digits of a fingerprint, which tell data apart well enough for the eye. */
    public static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
    }

    /** SHA-256 of all that decides what a model sees, as 64 hexadecimal digits. */
    public static String of(SequenceDataset dataset) {
        MessageDigest digest = SealedFile.sha256();
        try (BinaryOutput out = new BinaryOutput(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            DatasetFile.writeContent(dataset, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
