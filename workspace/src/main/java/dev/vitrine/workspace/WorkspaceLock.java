package dev.vitrine.workspace;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        Properties holder = new Properties();
        holder.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        holder.setProperty("host", host());
        holder.setProperty(
                "since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            holder.store(writer, null);
        }
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
