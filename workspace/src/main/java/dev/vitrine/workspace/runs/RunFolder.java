package dev.vitrine.workspace.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitrine.engine.Folders;
import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.training.RunStates;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The folder of one training run inside a workspace: its data, what was asked for, and what it keeps after each epoch.
 *
 * <p>A command trains without holding its workspace, so that others may open it meanwhile. Which runs live they tell by
 * a lock, which the system lifts when a process dies.
 */
public final class RunFolder implements AutoCloseable {

    static final String CARD = "run.json";

    private static final System.Logger LOG = System.getLogger(RunFolder.class.getName());
    private static final String LOCK = "in-use.lock";
    private static final String DATASET = "dataset.bin";
    private static final String BASE = "base";
    private static final ObjectMapper JSON = new JsonMapper();

    /**
     * Held by this process: on some systems it would lose a lock by as much as opening the file again and closing it. So
     * whoever looks at or changes it has its monitor until the file is closed.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final Path real;
    private final FileChannel lock;

    /** @param real the same, by whichever way it was come to */
    private RunFolder(Path path, Path real, FileChannel lock) {
        this.path = path;
        this.real = real;
        this.lock = lock;
    }

    /** To be called while the workspace is held, since whoever opens it next clears away what nobody has locked. */
    static RunFolder create(Path runs) throws IOException {
        Files.createDirectories(runs);
        return lock(Files.createDirectory(runs.resolve(UUID.randomUUID().toString())));
    }

    /** Takes hold of a folder that nobody else has hold of. */
    static RunFolder lock(Path path) throws IOException {
        synchronized (HELD) {
            Path real = path.toRealPath();
            if (HELD.contains(real)) {
                throw new IOException("in use");
            }
            FileChannel lock = openLock(path);
            try {
                if (lock.tryLock() == null) {
                    throw new IOException("in use");
                }
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
            HELD.add(real);
            return new RunFolder(path, real, lock);
        }
    }

    static boolean isInUse(Path folder) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(folder.toRealPath())) {
                return true;
            }
            try (FileChannel channel = openLock(folder);
                    FileLock free = channel.tryLock()) {
                return free == null;
            }
        }
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Keeps what the run needs to begin, from when on it can go on after its process has died. The data set holds no ids
     * of shoppers.
     */
    public void begin(RunCard card, SequenceDataset dataset) throws IOException {
        DatasetFile.write(dataset, dataset());
        Path partial = path.resolve(CARD + ".partial");
        JSON.writeValue(partial.toFile(), card);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(partial, path.resolve(CARD), StandardCopyOption.ATOMIC_MOVE);
    }

    public boolean hasBegun() {
        return Files.exists(path.resolve(CARD));
    }

    static Path dataset(Path folder) {
        return folder.resolve(DATASET);
    }

    static Path base(Path folder) {
        return folder.resolve(BASE);
    }

    static RunCard card(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(CARD).toFile(), RunCard.class);
    }

    public Path path() {
        return path;
    }

    /** A name that no other has had, also that of the checkpoint which the run will write. */
    public String name() {
        return path.getFileName().toString();
    }

    /** The file of the data set. */
    public Path dataset() {
        return dataset(path);
    }

    /** For a copy of the model that the run goes on from, where that may be taken away meanwhile. */
    public Path base() {
        return base(path);
    }

    public RunStates states() {
        return RunStates.in(path);
    }

    /** Lets go of the folder, and takes it away: the run is done, or nothing of it is wanted. */
    public void discard() {
        close();
        try {
            Folders.delete(path);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "folder of a run stays until the workspace is opened again", e);
        }
    }

    /** Lets go of the folder, so that the run can go on another time. */
    @Override
    public void close() {
        synchronized (HELD) {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "lock of a run did not close", e);
            } finally {
                HELD.remove(real);
            }
        }
    }
}
