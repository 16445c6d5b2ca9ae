package dev.vitrine.workspace;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;

/**
 * Says in the workspace's folder who has it open, so that others can be told; the lock itself is the database's, which
 * the system lifts when a process dies, so that a file left behind is no obstacle.
 */
final class WorkspaceLock {

    private final Path folder;
    private final Path file;

    WorkspaceLock(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("workspace.lock");
    }

    void write() throws IOException {
        // By hand: Properties would add the date in words, and read the names of all time zones for it.
        Files.write(
                file,
                List.of(
                        "process=" + ProcessHandle.current().pid(),
                        "host=" + host(),
                        "since=" + Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The message for who finds the workspace taken. */
    ProblemException takenProblem(Throwable cause) {
        Properties holder = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            holder.load(reader);
        } catch (IOException e) {
            holder.clear();
        }
        return WorkspaceProblem.because(
                cause,
                "workspace.inUse",
                folder,
                holder.getProperty("process", "?"),
                holder.getProperty("host", "?"),
                holder.getProperty("since", "?"));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
