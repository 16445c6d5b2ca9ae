package dev.vitrine.workspace.privacy;

import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names for shoppers that nobody can trace back without the key: the first hundred bits of the id's HMAC-SHA-256.
 *
 * <p>The key is the user's and lies in no workspace, so that a workspace can be handed on.
 */
public final class Pseudonyms {

    private static final String FILE = "pseudonym.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 8;
    private static final int BITS = 100;
    private static final int DIGEST_BITS = 256;
    private static final int RADIX = 32;
    private static final int DIGITS = 20;

    private final Mac mac;
    private final String fingerprint;
    private final Map<String, String> known = new HashMap<>();

    private Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
        fingerprint = HexFormat.of().formatHex(Arrays.copyOf(hash("fingerprint of the key"), FINGERPRINT_BYTES));
    }

    /** By the user's key, made if there is none. */
    public static Pseudonyms ofUser() {
        return existing().orElseGet(Pseudonyms::make);
    }

    /** By the user's key, if there is one. */
    public static Optional<Pseudonyms> existing() {
        Path file = file();
        try {
            return Files.exists(file) ? Optional.of(new Pseudonyms(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "privacy.keyFile", file);
        }
    }

    /** By the user's key, if it is the one of a fingerprint. */
    public static Optional<Pseudonyms> byFingerprint(@Nullable String fingerprint) {
        return existing().filter(own -> own.fingerprint.equals(fingerprint));
    }

    private static Pseudonyms make() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path file = file();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, key);
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "privacy.keyFile", file);
        }
        return new Pseudonyms(key);
    }

    /** Where the user's key lies. */
    public static Path file() {
        return ProgramFolder.find().resolve(FILE);
    }

    /** By which the key is known again, and which does not give it away. */
    public String fingerprint() {
        return fingerprint;
    }

    public String of(String id) {
        return known.computeIfAbsent(id, this::make);
    }

    private String make(String id) {
        String digits =
                new BigInteger(1, hash(id)).shiftRight(DIGEST_BITS - BITS).toString(RADIX);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private byte[] hash(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
