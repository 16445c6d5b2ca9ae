package dev.vitrine.workspace.imports.source;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/** How a file is packed, told by its first bytes. */
enum Packing {
    NONE(""),
    GZIP("\u001f\u008b"),
    ZSTANDARD("(\u00b5/\u00fd"),
    /** Also that of workbooks. */
    ZIP("PK\u0003\u0004");

    private static final int LONGEST = 4;
    private static final int BUFFER = 1 << 16;

    /** A character for each byte. */
    private final String start;

    Packing(String start) {
        this.start = start;
    }

    /** @param bytes that can be marked; they are left at their start */
    static Packing of(InputStream bytes) throws IOException {
        bytes.mark(LONGEST);
        byte[] first = bytes.readNBytes(LONGEST);
        bytes.reset();
        return Arrays.stream(values())
                .filter(packing -> packing != NONE && packing.isStartOf(first))
                .findFirst()
                .orElse(NONE);
    }

    private boolean isStartOf(byte[] first) {
        return new String(first, StandardCharsets.ISO_8859_1).startsWith(start);
    }

    /**
     * The bytes that were packed so.
     *
     * @param packed how many of the packed bytes were read
     */
    InputStream unpack(InputStream bytes, LongSupplier packed) throws IOException {
        return switch (this) {
            case NONE, ZIP -> bytes;
            case GZIP -> unpacked(new GZIPInputStream(bytes, BUFFER), packed);
            case ZSTANDARD -> unpacked(new ZstdInputStream(bytes), packed);
        };
    }

    private static InputStream unpacked(InputStream bytes, LongSupplier packed) {
        return new BufferedInputStream(new UnpackedInputStream(bytes, packed), BUFFER);
    }
}
