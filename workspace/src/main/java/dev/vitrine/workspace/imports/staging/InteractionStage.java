package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Keeps checked interactions in a file beside the database until all of them can be stored at once. */
final class InteractionStage implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private long count;

    InteractionStage(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(Event event, int flags, int shopper, int item, int behaviour, int importKey, int ordinal)
            throws IOException {
        out.writeInt(shopper);
        out.writeInt(item);
        out.writeInt(behaviour);
        out.writeLong(event.time());
        out.writeDouble(event.position());
        out.writeDouble(event.value());
        out.writeDouble(event.quantity());
        out.writeDouble(event.price());
        StagedText.write(out, event.order() == null ? "" : event.order());
        out.writeInt(importKey);
        out.writeInt(ordinal);
        out.writeInt(flags);
        count++;
    }

    long count() {
        return count;
    }

    /** The columns of table {@code interaction} in its order, row by row, after the last was added. */
    Rows rows() throws IOException {
        out.flush();
        return new Rows();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What was staged, in order. */
    final class Rows implements Iterator<@Nullable Object[]>, Closeable {

        private final DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        private long read;

        private Rows() throws IOException {}

        long read() {
            return read;
        }

        @Override
        public boolean hasNext() {
            return read < count;
        }

        @Override
        public @Nullable Object[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            read++;
            try {
                return new @Nullable Object[] {
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    time(),
                    number(),
                    number(),
                    number(),
                    number(),
                    text(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt()
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private @Nullable Long time() throws IOException {
            long time = in.readLong();
            return time == SequenceDataset.NO_TIME ? null : time;
        }

        private @Nullable Double number() throws IOException {
            double number = in.readDouble();
            return Double.isNaN(number) ? null : number;
        }

        private @Nullable String text() throws IOException {
            String text = StagedText.read(in);
            return text.isEmpty() ? null : text;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
