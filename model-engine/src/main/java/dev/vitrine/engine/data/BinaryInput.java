package dev.vitrine.engine.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryOutput} wrote. */
public final class BinaryInput extends DataInputStream {

    private static final int AT_ONCE = 1 << 14;

    public BinaryInput(InputStream in) {
        super(in);
    }

    public String readText() throws IOException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    public @Nullable String readOptionalText() throws IOException {
        return readBoolean() ? readText() : null;
    }

    public List<String> readTexts() throws IOException {
        int count = readInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(readText());
        }
        return texts;
    }

    public byte[] readBytes() throws IOException {
        int length = readInt();
        byte[] values = readNBytes(length);
        if (values.length < length) {
            throw new EOFException();
        }
        return values;
    }

    public int[] readInts() throws IOException {
        int[] values = new int[readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readInt();
        }
        return values;
    }

    public long[] readLongs() throws IOException {
        long[] values = new long[readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readLong();
        }
        return values;
    }

    public float[] readFloats() throws IOException {
        float[] values = new float[readInt()];
        byte[] bytes = new byte[Float.BYTES * Math.min(values.length, AT_ONCE)];
        for (int from = 0; from < values.length; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, values.length - from);
            readFully(bytes, 0, count * Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values, from, count);
        }
        return values;
    }
}
