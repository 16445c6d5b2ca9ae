package dev.vitrine.workspace.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.disk.FilePathDisk;

/**
 * A folder as if on a disk of its own, on which a database has room for so many bytes more.
 *
 * <p>H2 takes what stands before a colon for the kind of disk, so that the folder's name alone leads it here.
 */
public final class FullDisk extends FilePathDisk {

    private static final String MESSAGE = "No space left on device";

    private final String kind;
    private final AtomicLong room;

    private FullDisk(String kind, AtomicLong room) {
        this.kind = kind;
        this.room = room;
    }

    /** With room for all. */
    public static FullDisk in(Path folder) throws IOException {
        FullDisk disk = new FullDisk(folder.toRealPath().resolve("disk").toString(), new AtomicLong(Long.MAX_VALUE));
        Files.createDirectory(disk.folder());
        register(disk);
        return disk;
    }

    public Path folder() {
        return Path.of(kind + ":");
    }

    public void setRoom(long bytes) {
        room.set(bytes);
    }

    /** How much was written since there was room for all. */
    public long written() {
        return Long.MAX_VALUE - room.get();
    }

    @Override
    public String getScheme() {
        return kind;
    }

    @Override
    public FilePathDisk getPath(String path) {
        FullDisk file = new FullDisk(kind, room);
        file.name = translateFileName(path);
        return file;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FullFile(super.open(mode), room);
    }

    /** Bytes count as often as they are written, wherever in the file they lie. */
    private static final class FullFile extends FileBaseDefault {

        private final FileChannel file;
        private final AtomicLong room;

        FullFile(FileChannel file, AtomicLong room) {
            this.file = file;
            this.room = room;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            if (room.addAndGet(-from.remaining()) < 0) {
                throw new IOException(MESSAGE);
            }
            return file.write(from, position);
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
