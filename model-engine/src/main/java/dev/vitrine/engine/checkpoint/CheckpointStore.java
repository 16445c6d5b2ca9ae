package dev.vitrine.engine.checkpoint;

import dev.vitrine.engine.Folders;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.Recommender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checkpoints of a workspace, each a folder; what is half written is never among them. */
public final class CheckpointStore {

    private final Path folder;

    /** @param folder that holds them; made when the first is written */
    public CheckpointStore(Path folder) {
        this.folder = folder;
    }

    /** Where the checkpoint of a name is or will be. */
    public Path folder(String name) {
        Path place = folder.resolve(name);
        if (name.isBlank() || name.startsWith(".") || !folder.equals(place.getParent())) {
            throw ProblemException.engine("checkpoint.badName", name);
        }
        return place;
    }

    /** The names of all whole checkpoints, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(CheckpointStore::isWhole)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder, e);
        }
    }

    /** What a checkpoint says of itself; its other files are not looked at. */
    public Manifest manifest(String name) {
        return Checkpoints.manifest(folder(name));
    }

    /** When each file of a checkpoint was last written, by name: equal as long as nobody touched any. */
    public Map<String, FileTime> files(String name) {
        Path place = folder(name);
        Map<String, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
            return times;
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", place, e);
        }
    }

    /** Bytes of a checkpoint's files; 0 where there is none of the name. */
    public long bytes(String name) {
        try (Stream<Path> files = Files.list(folder(name))) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder(name), e);
        }
    }

    /** The model of a checkpoint, on the processor; the caller closes it. */
    public Recommender open(String name) {
        return Checkpoints.open(folder(name));
    }

    /** Writes a checkpoint whole or not at all; see {@link CheckpointWriter#write}. */
    public void write(String name, Manifest manifest, ItemVocabulary vocabulary, CheckpointWriter.Contents contents) {
        CheckpointWriter.write(folder(name), manifest, vocabulary, contents);
    }

    /** Takes a checkpoint off the disk; nothing happens if there is none of the name. */
    public void delete(String name) {
        Path whole = folder(name);
        try {
            Folders.delete(whole);
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotDelete", whole, e);
        }
    }

    /**
     * Takes off the disk what writers that died left half done.
     *
     * @param beingWritten whether a living process writes the checkpoint of a name
     */
    public void sweep(Predicate<String> beingWritten) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(path -> isAbandoned(path.getFileName().toString(), beingWritten))
                    .forEach(CheckpointFiles::deleteQuietly);
        } catch (IOException e) {
            throw CheckpointFiles.problem("checkpoint.cannotRead", folder, e);
        }
    }

    private static boolean isAbandoned(String name, Predicate<String> beingWritten) {
        String half = CheckpointFiles.HALF_WRITTEN;
        return name.startsWith(half) && !beingWritten.test(name.substring(half.length()));
    }

    private static boolean isWhole(Path place) {
        return !place.getFileName().toString().startsWith(".")
                && Files.isRegularFile(place.resolve(CheckpointFiles.MANIFEST));
    }
}
