package dev.vitrine.workspace.data;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A folder as if on a disk of its own, on which there is room for so many bytes more in files other than the database, which
 * is opened by its name alone: for that see {@link FullDisk}.
 */
public final class FullFolder {

    private static final String MESSAGE = "No space left on device";

    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private final FileSystem system = new BorrowedFileSystem(new Provider()) {
        @Override
        public Path getPath(String first, String... more) {
            return wrapped(Path.of(first, more));
        }
    };
    private final Path folder;

    public FullFolder(Path real) {
        folder = wrapped(real);
    }

    public Path folder() {
        return folder;
    }

    public void setRoom(long bytes) {
        room.set(bytes);
    }

    /** How much was written since there was room for all. */
    public long written() {
        return Long.MAX_VALUE - room.get();
    }

    private Path wrapped(Path real) {
        return (Path) Proxy.newProxyInstance(
                FullFolder.class.getClassLoader(), new Class<?>[] {Path.class}, new PathHandler(real));
    }

    private static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof PathHandler handler
                ? handler.real
                : path;
    }

    /** As the real path, but that all paths it leads to are of this file system too. */
    private final class PathHandler implements InvocationHandler {

        private final Path real;

        private PathHandler(Path real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return system;
            }
            Object[] plain = arguments == null
                    ? null
                    : Arrays.stream(arguments)
                            .map(argument -> argument instanceof Path path ? real(path) : argument)
                            .toArray();
            try {
                Object result = method.invoke(real, plain);
                return result instanceof Path path ? wrapped(path) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** Bytes count as often as they are written. */
    private SeekableByteChannel counted(SeekableByteChannel channel) {
        return (SeekableByteChannel) Proxy.newProxyInstance(
                FullFolder.class.getClassLoader(),
                new Class<?>[] {SeekableByteChannel.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("write")
                            && room.addAndGet(-((ByteBuffer) arguments[0]).remaining()) < 0) {
                        throw new IOException(MESSAGE);
                    }
                    try {
                        return method.invoke(channel, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private final class Provider extends FileSystemProvider {

        private FileSystemProvider of(Path path) {
            return real(path).getFileSystem().provider();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return counted(Files.newByteChannel(real(path), options, attributes));
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            return FileChannel.open(real(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> entries = of(path).newDirectoryStream(real(path), filter);
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return StreamSupport.stream(entries.spliterator(), false)
                            .map(FullFolder.this::wrapped)
                            .iterator();
                }

                @Override
                public void close() throws IOException {
                    entries.close();
                }
            };
        }

        @Override
        public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
            Files.createDirectory(real(path), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.delete(real(path));
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            Files.copy(real(source), real(target), options);
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            Files.move(real(source), real(target), options);
        }

        @Override
        public boolean isSameFile(Path path, Path other) throws IOException {
            return Files.isSameFile(real(path), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return Files.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return Files.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            of(path).checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> @Nullable V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            return Files.getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            Files.setAttribute(real(path), attribute, value, options);
        }

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }
    }
}
