package dev.vitrine.engine.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitrine.engine.Folders;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemVocabulary;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Writes a checkpoint beside its place, brings it to the disk, and only then moves it there. */
public final class CheckpointWriter {

    /** Writes the files of one kind of model into an empty folder. */
    @FunctionalInterface
    public interface Contents {
        void writeInto(Path folder) throws IOException;
    }

    private CheckpointWriter() {}

    /**
     * Writes a checkpoint, whole or not at all.
     *
     * @param target folder that must not exist yet
     * @throws ProblemException if it exists or cannot be written
     */
    public static void write(Path target, Manifest manifest, ItemVocabulary vocabulary, Contents contents) {
        if (Files.exists(target)) {
            throw ProblemException.engine("checkpoint.exists", target.toString());
        }
        Path beside = beside(target);
        try {
            Folders.delete(beside);
            Files.createDirectories(beside);
            contents.writeInto(beside);
            ObjectMapper json = CheckpointFiles.JSON;
            json.writeValue(beside.resolve(CheckpointFiles.VOCABULARY).toFile(), vocabulary.ids());
            Manifest sealed = manifest.withFiles(FileSeals.of(beside));
            json.writeValue(beside.resolve(CheckpointFiles.MANIFEST).toFile(), sealed);
            bringToDisk(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target.resolveSibling("."));
        } catch (IOException e) {
            CheckpointFiles.deleteQuietly(beside);
            throw CheckpointFiles.problem("checkpoint.cannotWrite", target, e);
        }
    }

    /** Takes off the disk what a writer that was killed left half done. */
    public static void clear(Path target) {
        CheckpointFiles.deleteQuietly(beside(target));
    }

    private static Path beside(Path target) {
        return target.resolveSibling(CheckpointFiles.HALF_WRITTEN + target.getFileName());
    }

    private static void bringToDisk(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        forceFolder(folder);
    }

    /** Windows cannot open a folder, and needs no such help to keep a move. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // The move is done; at worst a power cut undoes it.
        }
    }
}
