package dev.vitrine.workspace.imports.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells a file's encoding from its bytes.
 *
 * <p>A shop's export may be plain ASCII for a million lines before the first accent comes, so the sample starts at the
 * first byte that says anything.
 */
final class EncodingDetector {

    private static final int SAMPLE = 1 << 16;
    private static final long SEARCHED = 1L << 26;

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    /** Sets that hold another whole, which is then the safer reading. */
    private static final Map<String, String> WIDER = Map.of("GB2312", "GB18030", "GBK", "GB18030", "US-ASCII", "UTF-8");

    /** Of one byte a character; guessed at times where an accented Latin letter is all there is to see. */
    private static final Set<String> OTHER_ALPHABETS = Set.of(
            "WINDOWS-1251",
            "WINDOWS-1253",
            "WINDOWS-1255",
            "KOI8-R",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-8",
            "MACCYRILLIC",
            "IBM855",
            "IBM866",
            "TIS620");

    private EncodingDetector() {}

    static Charset detect(InputStream in) throws IOException {
        byte[] start = in.readNBytes(SAMPLE);
        String mark = UniversalDetector.detectCharsetFromBOM(start);
        // Of UTF-32 there are byte orders that only the detector knows.
        if (mark != null && Charset.isSupported(mark)) {
            return Charset.forName(mark);
        }
        Charset wide = utf16WithoutMark(start);
        if (wide != null) {
            return wide;
        }
        byte[] sample = telling(start, in);
        return sample.length == 0 || isUtf8(sample) ? StandardCharsets.UTF_8 : guess(sample);
    }

    /** Latin text in UTF-16 has a zero in every other byte. */
    private static @Nullable Charset utf16WithoutMark(byte[] start) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = start.length / 5;
        if (start.length < 2 || Math.max(zeros[0], zeros[1]) <= many || Math.min(zeros[0], zeros[1]) > many / 4) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** A piece of the file that holds bytes beyond ASCII; empty if there are none as far as was looked. */
    private static byte[] telling(byte[] start, InputStream in) throws IOException {
        byte[] piece = start;
        for (long read = 0; piece.length > 0 && read < SEARCHED; read += piece.length) {
            if (!isAscii(piece)) {
                ByteArrayOutputStream sample = new ByteArrayOutputStream();
                sample.write(piece);
                sample.write(in.readNBytes(SAMPLE));
                return sample.toByteArray();
            }
            piece = in.readNBytes(SAMPLE);
        }
        return new byte[0];
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are UTF-8, but for a character that the sample cuts at its start or end. */
    private static boolean isUtf8(byte[] sample) {
        int from = 0;
        while (from < Math.min(3, sample.length) && (sample[from] & 0xC0) == 0x80) {
            from++;
        }
        for (int cut = 0; cut < 4 && cut <= sample.length - from; cut++) {
            if (decodes(ByteBuffer.wrap(sample, from, sample.length - from - cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean decodes(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset guess(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name != null && OTHER_ALPHABETS.contains(name) && isLatin(sample)) {
            return FALLBACK;
        }
        String wider = name == null ? "" : WIDER.getOrDefault(name, name);
        return !wider.isEmpty() && Charset.isSupported(wider) ? Charset.forName(wider) : FALLBACK;
    }

    /** Accents stand beside plain letters, while letters of another alphabet stand beside their like. */
    private static boolean isLatin(byte[] sample) {
        int besidePlain = 0;
        int besideLike = 0;
        for (int i = 1; i < sample.length; i++) {
            boolean beyond = sample[i] < 0;
            if (beyond && sample[i - 1] < 0) {
                besideLike++;
            } else if (beyond
                    ? Character.isLetter(sample[i - 1])
                    : sample[i - 1] < 0 && Character.isLetter(sample[i])) {
                besidePlain++;
            }
        }
        return besidePlain > besideLike;
    }
}
