package dev.vitrine.workspace.database;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The file of a workspace's database, which is replaced as a whole where its tables change. */
final class DatabaseFile {

    private static final System.Logger LOG = System.getLogger(DatabaseFile.class.getName());

    private static final String NAME = "vitrine";
    private static final String COPY = NAME + "-new";
    private static final String ENDING = ".mv.db";
    private static final String TRACE = ".trace.db";

    private final Path folder;
    private final Path file;

    DatabaseFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME + ENDING);
    }

    /** Without H2's ending, as it asks for. */
    Path name() {
        return folder.resolve(NAME);
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** @param change is given the name of a copy, which takes the place of the file once all is done */
    void replaceBy(Consumer<Path> change) {
        Path copy = folder.resolve(COPY + ENDING);
        try {
            Files.deleteIfExists(copy);
            FileTime before = lastChange();
            if (before != null) {
                Files.copy(file, copy);
            }
            change.accept(folder.resolve(COPY));
            if (before == null) {
                Files.move(copy, file);
            } else if (before.equals(lastChange())) {
                Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (FileAlreadyExistsException e) {
            LOG.log(Level.INFO, "another process made {0} meanwhile", file);
        } catch (IOException e) {
            throw WorkspaceProblem.because(
                    e, StoreFailure.isFull(e, folder) ? "database.full" : "workspace.folder", folder);
        } finally {
            deleteQuietly(copy);
        }
    }

    /** Another process may be at it, too: then the file is theirs. */
    private @Nullable FileTime lastChange() throws IOException {
        return isThere() ? Files.getLastModifiedTime(file) : null;
    }

    private static void deleteQuietly(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            // It goes before the next one is made.
        }
    }

    /** What H2 wrote down about failures, which may name what the file must not hold any more. */
    void deleteTrace() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME + TRACE));
    }
}
