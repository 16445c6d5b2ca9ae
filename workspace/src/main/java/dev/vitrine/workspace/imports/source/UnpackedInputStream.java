package dev.vitrine.workspace.imports.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Unpacked bytes, as long as they are not out of all proportion to the packed ones; unpacking that fails ends in an {@link
 * IOException} whatever the library throws.
 */
final class UnpackedInputStream extends FilterInputStream {

    /** What may come out of any file. */
    private static final long HARMLESS = 64L << 20;
    /** Text packs to a tenth, and repetitive text to a fiftieth. */
    private static final long MOST_TIMES = 250;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed bytes that the unpacked ones so far were made of */
    UnpackedInputStream(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = unpack(buffer, offset, length);
        unpacked += Math.max(0, read);
        if (isBomb(unpacked, packed.getAsLong())) {
            throw new PackedTooTightlyException();
        }
        return read;
    }

    static boolean isBomb(long unpacked, long packed) {
        return unpacked > HARMLESS && unpacked / MOST_TIMES > packed;
    }

    private int unpack(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return in.skip(bytes);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
