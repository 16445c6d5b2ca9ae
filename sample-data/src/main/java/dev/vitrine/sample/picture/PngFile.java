package dev.vitrine.sample.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNG files (ISO/IEC 15948): 8 bits of red, green and blue, each row stored as its difference from the one
 * above. Pixels are the same everywhere; bytes depend on the platform's zlib.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FILTER_UP = 2;

    private PngFile() {}

    /** @param pixels {@code 0xRRGGBB}, row by row */
    static byte[] encode(int[] pixels, int width) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            writeChunk(out, "IHDR", header(width, pixels.length / width));
            writeChunk(out, "IDAT", deflated(rows(pixels, width)));
            writeChunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    private static byte[] rows(int[] pixels, int width) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            if (pixel % width == 0) {
                rows.write(FILTER_UP);
            }
            int above = pixel < width ? 0 : pixels[pixel - width];
            for (int shift = 16; shift >= 0; shift -= 8) {
                rows.write((pixels[pixel] >> shift) - (above >> shift));
            }
        }
        return rows.toByteArray();
    }

    private static byte[] deflated(byte[] rows) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(rows);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
