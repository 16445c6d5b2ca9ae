package dev.vitrine.engine.data;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data stream that also writes arrays and texts, each with its length before it. */
public final class BinaryOutput extends DataOutputStream {

    /** Single numbers are slow to write where there are millions. */
    private static final int AT_ONCE = 1 << 14;

    public BinaryOutput(OutputStream out) {
        super(out);
    }

    public void writeText(String text) throws IOException {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text that may be absent. */
    public void writeOptionalText(@Nullable String text) throws IOException {
        writeBoolean(text != null);
        if (text != null) {
            writeText(text);
        }
    }

    public void writeTexts(List<String> texts) throws IOException {
        writeInt(texts.size());
        for (String text : texts) {
            writeText(text);
        }
    }

    public void writeBytes(byte[] values) throws IOException {
        writeInt(values.length);
        write(values);
    }

    public void writeInts(int[] values) throws IOException {
        writeInt(values.length);
        for (int value : values) {
            writeInt(value);
        }
    }

    public void writeLongs(long[] values) throws IOException {
        writeInt(values.length);
        for (long value : values) {
            writeLong(value);
        }
    }

    public void writeFloats(float[] values) throws IOException {
        writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * Math.min(values.length, AT_ONCE));
        for (int from = 0; from < values.length; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, values.length - from);
            bytes.clear().asFloatBuffer().put(values, from, count);
            write(bytes.array(), 0, count * Float.BYTES);
        }
    }
}
