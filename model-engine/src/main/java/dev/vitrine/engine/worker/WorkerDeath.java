package dev.vitrine.engine.worker;

import dev.vitrine.engine.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what an exit code of a worker that did not finish means. */
final class WorkerDeath {

    private static final int SIGNALS = 128;
    private static final int KILLED = 9;

    /** What Java ends with when told to end for lack of memory. */
    private static final int OUT_OF_HEAP = 3;

    private WorkerDeath() {}

    static ProblemException problem(int exitCode, Path log) throws IOException {
        return switch (exitCode) {
            case OUT_OF_HEAP -> ProblemException.engine("worker.outOfMemory");
            case SIGNALS + KILLED -> ProblemException.engine("worker.killed");
            default -> ProblemException.engine("worker.died", exitCode, lastWords(log));
        };
    }

    /** The last line of the log that says something. */
    private static String lastWords(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (earlier, later) -> later)
                .strip();
    }
}
