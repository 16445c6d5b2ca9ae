package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.RejectionReason;
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

/** Keeps what is to be told of rejected rows until it can be stored. */
final class RejectionStage implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private long count;

    RejectionStage(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    /** @throws UncheckedIOException unlike what reading the file throws, with which it must not be taken for one */
    void add(Rejection rejection) {
        try {
            out.writeInt(rejection.importKey());
            out.writeLong(rejection.line());
            StagedText.write(out, rejection.column());
            out.writeUTF(rejection.reason().name());
            StagedText.write(out, rejection.text());
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Rows rows() throws IOException {
        out.flush();
        return new Rows();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What was staged, in order. */
    final class Rows implements Iterator<Rejection>, Closeable {

        private final DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        private long read;

        private Rows() throws IOException {}

        @Override
        public boolean hasNext() {
            return read < count;
        }

        @Override
        public Rejection next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            read++;
            try {
                return new Rejection(
                        in.readInt(),
                        in.readLong(),
                        StagedText.read(in),
                        RejectionReason.valueOf(in.readUTF()),
                        StagedText.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
