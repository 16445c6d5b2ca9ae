package dev.vitrine.workspace.database;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells what is behind a failure of H2. */
public final class StoreFailure {

    private static final Set<Integer> STORE_FAILURES = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_WRITING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_CLOSED);

    /** As Linux and macOS say it, and as Windows does; other languages are known by the room that is left. */
    private static final Set<String> FULL = Set.of("No space left on device", "not enough space on the disk");

    private static final long HARDLY_ANY = 1 << 20;

    /** Causes of causes; H2's may go round in circles. */
    private static final int DEPTH = 20;

    private StoreFailure() {}

    /** Whether the database does not answer any more: its file could not be written to or read from, or memory ran out. */
    static boolean isBehind(Throwable failure) {
        return any(failure, OutOfMemoryError.class::isInstance)
                || any(failure, StoreFailure::isOfClosed)
                || any(failure, StoreFailure::isOfStore);
    }

    private static boolean isOfClosed(Throwable cause) {
        return cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
    }

    private static boolean isOfStore(Throwable cause) {
        return cause instanceof MVStoreException store && STORE_FAILURES.contains(store.getErrorCode());
    }

    /** @param folder of the database */
    static ProblemException problem(SQLException failure, Path folder) {
        if (any(failure, OutOfMemoryError.class::isInstance)) {
            return WorkspaceProblem.because(
                    failure, "database.memory", Runtime.getRuntime().maxMemory() >> 20);
        }
        if (isBehind(failure) && isFull(failure, folder)) {
            return WorkspaceProblem.because(failure, "database.full", folder);
        }
        String message = failure.getMessage();
        return WorkspaceProblem.because(failure, "database.failed", message == null ? "" : firstLine(message));
    }

    private static boolean saysFull(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof IOException && message != null && FULL.stream().anyMatch(message::contains);
    }

    /** Whether it was for want of room that something could not be written. */
    public static boolean isFull(Throwable failure, Path folder) {
        try {
            return any(failure, StoreFailure::saysFull)
                    || Files.getFileStore(folder).getUsableSpace() < HARDLY_ANY;
        } catch (IOException e) {
            return false;
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> which) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            if (which.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
