package dev.vitrine.workspace;

import dev.vitrine.engine.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder inside a workspace for files that are needed for a while only.
 *
 * <p>A command trains without holding its workspace, so that others may open it meanwhile. What of the temporary folders
 * is still in use they tell by a lock, which the system lifts when a process dies; the rest they clear away.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TemporaryFolder.class.getName());
    private static final String NAME = "temporary";
    private static final String LOCK = "in-use.lock";

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** To be called while the workspace is held, since whoever opens it next clears away what nobody has locked. */
    static TemporaryFolder create(Path workspace) throws IOException {
        Path parent = Files.createDirectories(workspace.resolve(NAME));
        Path path = Files.createDirectory(parent.resolve(UUID.randomUUID().toString()));
        FileChannel lock = openLock(path);
        lock.lock();
        return new TemporaryFolder(path, lock);
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Clears away what killed processes left. */
    static void clear(Path workspace) throws IOException {
        Path parent = workspace.resolve(NAME);
        if (Files.isDirectory(parent)) {
            try (Stream<Path> folders = Files.list(parent)) {
                for (Path folder : folders.toList()) {
                    if (!isInUse(folder)) {
                        deleteIfPossible(folder);
                    }
                }
            }
        }
    }

    /** Whether there is a folder of the name: after {@link #clear}, whether a living process uses it. */
    static boolean exists(Path workspace, String name) {
        return Files.exists(workspace.resolve(NAME).resolve(name));
    }

    private static boolean isInUse(Path folder) throws IOException {
        try (FileChannel channel = openLock(folder);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** On some systems a file that a dying process still has open cannot go; the next opening clears it away. */
    private static void deleteIfPossible(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "temporary folder stays until the workspace is opened again", e);
        }
    }

    public Path path() {
        return path;
    }

    /** A name that no other has had, for what will stay when the folder has gone. */
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "lock of a temporary folder did not close", e);
        }
        deleteIfPossible(path);
    }
}
